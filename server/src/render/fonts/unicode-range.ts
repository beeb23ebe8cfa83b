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

export function inSpans(spans: readonly Span[], codePoint: number): boolean {
  return spans.some(([first, last]) => codePoint >= first && codePoint <= last);
}
