/**
 * Whether a fitted text is drawn: whether each of its lines stands in the texts of the card.
 *
 * A line of two directions is drawn as runs in the order in which they are seen, and a mark may be
 * put before or behind it. So a line is there where its letters stand next to each other, in
 * whatever order.
 * @param lines spelt as the texts are
 * @param texts in the order of the tree
 */
export function areDrawn(lines: readonly string[], texts: readonly string[]): boolean {
  const drawn = letters(texts.join(''));
  return lines.every((line) => standTogether(letters(line), drawn));
}

const letters = (text: string): string => text.replaceAll(/\s/gu, '');

/** Looks through a window that is as long as the line, and counts what it lacks of each letter. */
function standTogether(line: string, drawn: string): boolean {
  const lacking = new Map<string, number>();
  let unlike = 0;
  const count = (letter: string, by: 1 | -1): void => {
    const before = lacking.get(letter) ?? 0;
    const after = before + by;
    lacking.set(letter, after);
    if (before === 0) unlike += 1;
    if (after === 0) unlike -= 1;
  };
  for (const unit of line.split('')) count(unit, 1);
  for (let end = 0; end < drawn.length && unlike > 0; end += 1) {
    count(drawn.charAt(end), -1);
    if (end >= line.length) count(drawn.charAt(end - line.length), 1);
  }
  return unlike === 0;
}
