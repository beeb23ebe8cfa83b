import { lineEnds } from '../../../server/src/render/fit/line-ends';

/** The text with a bar where a line may end. */
function marked(text: string): string {
  const ends = new Set(lineEnds(text));
  return Array.from(text, (letter, index) => (ends.has(index) ? `|${letter}` : letter)).join('');
}

it.each([
  ['after a space in English', 'one two', 'one |two'],
  ['between the words of Thai', 'ภาษาไทยเป็นภาษา', 'ภาษา|ไทย|เป็น|ภาษา'],
  ['but not before its sign of repetition', 'ต่างๆนานา', 'ต่างๆ|นานา'],
  ['after a space in Korean, not after any syllable', '법을 배운', '법을 |배운'],
  ['after any character of Chinese', '山谷里', '山|谷|里'],
])('lets a line end %s', (_, text, expected) => {
  expect(marked(text)).toBe(expected);
});

it('ends the last line at the end', () => {
  for (const text of ['', 'a', 'ไทย', '법을']) {
    expect(lineEnds(text).at(-1) ?? 0).toBe(text.length);
  }
});
