import { lineHeightFor } from '../../../server/src/render/fit/line-height';

it('keeps what a template wishes where the writing has the room', () => {
  expect(lineHeightFor('How we cut our build times', 1.03)).toBe(1.03);
  expect(lineHeightFor('ภาษาไทย', 1.6)).toBe(1.6);
});

it.each([
  ['Thai', 'ที่ปฏิ', 1.47],
  ['Bengali', 'র্থী ঙ্ঘ্রূ', 1.4],
  ['Arabic with a vowel over a doubling', 'كُلَّ', 1.45],
  ['Vietnamese', 'Những cánh đồng', 1.22],
  ['Vietnamese capitals', 'NHỮNG CÁNH ĐỒNG', 1.34],
  ['capitals with an accent', 'Łódź, Żywiec', 1.15],
])('gives the marks of %s room', (_, text, least) => {
  expect(lineHeightFor(text, 1.03)).toBeGreaterThanOrEqual(least);
});

it('takes the most of what a text of two writings needs', () => {
  expect(lineHeightFor('日本語と ภาษาไทย', 1)).toBe(lineHeightFor('ภาษาไทย', 1));
});
