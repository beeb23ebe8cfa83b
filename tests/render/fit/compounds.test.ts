import { splitCompound } from '../../../server/src/render/fit/compounds';

it.each([
  ['Spider-Man', ['Spider-', 'Man']],
  ['merry-go-round', ['merry-', 'go-', 'round']],
  ['Self-hosted', ['Self-', 'hosted']],
  ['Müller‐Lüdenscheidt', ['Müller‐', 'Lüdenscheidt']],
  ['wissenschaftlich-technische ', ['wissenschaftlich-', 'technische ']],
])('breaks %s behind its hyphens', (word, parts) => {
  expect(splitCompound(word)).toEqual(parts);
});

it.each(['Check-in', 'Follow-up', 'Sign-up:', 'e-commerce', 'T-Shirts', '--verbose', 'a->b', '-5'])(
  'keeps %s whole',
  (word) => expect(splitCompound(word)).toEqual([word]),
);
