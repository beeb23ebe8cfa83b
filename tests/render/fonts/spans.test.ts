import {
  decodeSpans,
  inSortedSpans,
  inSpans,
  parseUnicodeRange,
} from '../../../server/src/render/fonts/spans';

it('reads single characters and spans', () => {
  const spans = parseUnicodeRange('U+0000-00FF,U+20ac, U+1F600-1f64f');
  expect(spans).toEqual([
    [0, 0xff],
    [0x20ac, 0x20ac],
    [0x1f600, 0x1f64f],
  ]);
  expect(inSpans(spans, 0x20ac)).toBe(true);
  expect(inSpans(spans, 0x100)).toBe(false);
});

it.each(['', 'U+', 'U+4??', 'latin', 'U+0-10FFFFFF'])('refuses "%s"', (range) => {
  expect(() => parseUnicodeRange(range)).toThrow('is no unicode-range');
});

it('reads the spans of the table as they were written', () => {
  const spans = decodeSpans('1s-2 0 a-1z');
  expect(spans).toEqual([
    [64, 66],
    [67, 67],
    [78, 149],
  ]);
  for (const point of [64, 66, 67, 78, 149]) expect(inSortedSpans(spans, point)).toBe(true);
  for (const point of [0, 63, 68, 77, 150]) expect(inSortedSpans(spans, point)).toBe(false);
});
