import { keptBackground, parseBackground } from '../../server/src/choices/background';

it.each([
  [undefined, {}],
  [null, {}],
  [false, { background: false }],
  [{ prompt: ' A marsh ' }, { background: { prompt: 'A marsh' } }],
  [{ prompt: 'A marsh', seed: 0 }, { background: { prompt: 'A marsh' } }],
  [{ prompt: 'A marsh', seed: 7 }, { background: { prompt: 'A marsh', seed: 7 } }],
])('reads %j', (background, expected) => {
  expect(parseBackground({ background })).toEqual(expected);
  expect(keptBackground({ background })).toEqual(expected);
});

it.each([
  ['a text', 'A marsh'],
  ['true', true],
  ['a list', [{ prompt: 'A marsh' }]],
  ['no prompt', { seed: 3 }],
  ['an empty prompt', { prompt: '  ' }],
  ['a prompt without end', { prompt: 'a'.repeat(4_001) }],
  ['half a seed', { prompt: 'A marsh', seed: 0.5 }],
  ['a seed below zero', { prompt: 'A marsh', seed: -1 }],
  ['a seed that is too large', { prompt: 'A marsh', seed: 2 ** 31 }],
])('refuses %s where it is written, and passes it over where it is stored', (_, background) => {
  expect(() => parseBackground({ background })).toThrow(/"background" is \{ "prompt"/);
  expect(keptBackground({ background })).toEqual({});
});

it('names the nearest of a wrong property', () => {
  expect(() => parseBackground({ background: { promt: 'A marsh' } })).toThrow(/"promt".*"prompt"/);
});

it('reads own properties alone', () => {
  const background = Object.create({ prompt: 'Inherited' }) as object;
  expect(keptBackground({ background })).toEqual({});
});
