import { nearest, suggestion } from '../../server/src/common/nearest';

const TEMPLATES = ['editorial', 'spotlight', 'bold'];

it.each([
  ['editrial', 'editorial'],
  ['BOLD', 'bold'],
  ['spot-light', 'spotlight'],
])('takes %s for %s', (word, meant) => {
  expect(nearest(word, TEMPLATES)).toBe(meant);
});

it('takes swapped letters for likelier than missing ones', () => {
  expect(nearest('tael', ['tan', 'teal'])).toBe('teal');
});

it('guesses nothing where nothing is near', () => {
  expect(nearest('constructor', TEMPLATES)).toBeUndefined();
});

it('then says what there is', () => {
  expect(suggestion('constructor', TEMPLATES)).toBe(' There is: editorial, spotlight, bold.');
  expect(suggestion('bald', TEMPLATES)).toBe(' Did you mean "bold"?');
  expect(suggestion('bald', [])).toBe('');
});
