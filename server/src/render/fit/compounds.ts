const BEHIND_HYPHEN = /[\p{L}\p{N}]\p{M}*[-‐]$/u;
const LETTER = /^[\p{L}\p{N}]/u;
const LETTERS = /[\p{L}\p{N}]/gu;

/** UTF-16 units that hold a hyphen and the letter before it with its marks. */
const LOOK_BEHIND = 16;

/** Fewer letters do not stand before a hyphen at a line's end: `e-commerce`, `T-shirt`. */
const LEAST_BEFORE = 2;
/** Fewer letters of a word do not begin a line: `Check-in`, `Follow-up`. */
const LEAST_AFTER = 3;

/** Whether a line that ends at this index would end inside a compound, behind its hyphen. */
export function isInCompound(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LOOK_BEHIND), index);
  return BEHIND_HYPHEN.test(before) && LETTER.test(text.slice(index, index + 2));
}

/** The parts of a word between which a line may end, the hyphens at the ends of their lines. */
export function splitCompound(word: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index } of word.matchAll(/[-‐]/gu)) {
    const end = index + 1;
    if (!isInCompound(word, end)) continue;
    const [before, after] = [word.slice(start, end), word.slice(end)];
    if (lettersIn(before) < LEAST_BEFORE || lettersIn(after) < LEAST_AFTER) continue;
    parts.push(before);
    start = end;
  }
  return [...parts, word.slice(start)];
}

function lettersIn(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}
