import { divide } from '../../../templates/kit/divide';
import { layoutFor } from '../../../templates/kit/layout';

const PART = { wide: 0.4, square: 0.5, tall: 0.45 };

it('stands the aside at the end of a wide card, from edge to edge', () => {
  const { aside, words } = divide({ width: 1200, height: 630 }, PART);
  expect(aside).toEqual({ left: 720, top: 0, width: 480, height: 630 });
  expect(words.left).toBe(layoutFor({ width: 1200, height: 630 }).margin);
});

it.each([
  [1200, 1200, 600],
  [1000, 1500, 675],
])('stands the aside above the words on a card of %i x %i', (width, height, part) => {
  const { aside, words } = divide({ width, height }, PART);
  expect(aside).toEqual({ left: 0, top: 0, width, height: part });
  expect(words.left).toBe(width - (words.left + words.width));
});

it.each([
  [1200, 630],
  [1600, 400],
  [1200, 1200],
  [1000, 1500],
  [200, 200],
])('keeps words off the aside and off the edges, on a card of %i x %i', (width, height) => {
  const { aside, words } = divide({ width, height }, PART);
  const [right, bottom] = [words.left + words.width, words.top + words.height];
  expect(words.left).toBeGreaterThan(0);
  expect(words.top).toBeGreaterThan(0);
  expect(right).toBeLessThan(width);
  expect(bottom).toBeLessThan(height);
  expect(right < aside.left || words.top > aside.top + aside.height).toBe(true);
  expect(Math.min(words.width, words.height)).toBeGreaterThan(0);
});
