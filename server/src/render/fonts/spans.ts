/** An inclusive span of code points. */
export type Span = readonly [first: number, last: number];

/**
 * Reads a CSS `unicode-range`, such as `U+0-7F,U+20AC`, as Fontsource's `unicode.json` holds it.
 * Wildcards (`U+4??`) do not occur there and are refused.
 * @throws Error on anything else
 */
export function parseUnicodeRange(range: string): Span[] {
  return range.split(',').map((part) => {
    const match = /^U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?$/iu.exec(part.trim());
    if (!match?.[1]) throw new Error(`"${part}" is no unicode-range.`);
    const first = Number.parseInt(match[1], 16);
    return [first, match[2] ? Number.parseInt(match[2], 16) : first];
  });
}

/**
 * Reads spans as the table of fonts holds them, in base 36: of each how many characters it leaves out
 * after the last one, and how many follow its first. They come sorted.
 */
export function decodeSpans(encoded: string): Span[] {
  let end = 0;
  return encoded.split(' ').map((span) => {
    const [gap = 0, length = 0] = span.split('-').map((digits) => Number.parseInt(digits, 36));
    const first = end + gap;
    end = first + length + 1;
    return [first, first + length];
  });
}

export function inSpans(spans: readonly Span[], codePoint: number): boolean {
  return spans.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** As {@link inSpans}, for spans in their order, of which there may be thousands. */
export function inSortedSpans(spans: readonly Span[], codePoint: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.[0] ?? Infinity) <= codePoint;
}
