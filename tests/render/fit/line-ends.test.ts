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

it.each([
  ['a number and its unit', 'Run |10 km |in |45 min, |lift |20 kg'],
  ['a number and its sign', 'Up |5 % |or |3 € |or |€ 7'],
  ['a number and its thousands', 'Over |1 000 000 |readers'],
  ['an abbreviation and its number', 'See |No. 4, |Nr. 12, |§ 3, |p. 12, |Vol. II'],
  ['a range of years', 'From |2019–2020'],
  ['an arrow', 'From |a->b, |x=>y, |1--2, |p<-q'],
  ['French punctuation and its word', 'Vraiment ? |Oui ! |Non ; |si : |« mot »'],
  ['an English date', 'On |3 March 2026, |March 3, 2026, |1st May'],
  ['a German date', 'Am |3. März 2026, |24. Dez. 2026'],
  ['a French date', 'Le |1er janvier 2026'],
  ['a Spanish date', 'El |3 de marzo de 2026'],
  ['a Russian date', 'Вот |3 марта 2026'],
])('ends no line inside %s', (_, expected) => {
  expect(marked(expected.replaceAll('|', ''))).toBe(expected);
});

it.each([
  ['a number and the next word', 'Top |10 |cafes |in |5 |cities'],
  ['an English colon and what follows', 'Note: |this'],
  ['a month without a day', 'March |madness'],
])('lets a line end between %s', (_, expected) => {
  expect(marked(expected.replaceAll('|', ''))).toBe(expected);
});
