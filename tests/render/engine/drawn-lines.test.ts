import { areDrawn } from '../../../server/src/render/engine/drawn-lines';
import { splitRuns } from '../../../templates/kit/runs';

const LINES = ['We moved our newsroom', 'to a static site and…'];

it('finds the lines of a text among all that a card says', () => {
  expect(areDrawn(LINES, ['Engineering', ...LINES, 'Ada'])).toBe(true);
});

it('finds them between marks, and in pieces', () => {
  expect(areDrawn(LINES, ['“', 'We moved ', 'our newsroom', 'to a static site and…”'])).toBe(true);
});

it('finds a line of two directions, whose runs are drawn in the order in which they are seen', () => {
  const line = 'قصة طويلة عن Strapi و Node.js…';
  const runs = splitRuns(line, 'rtl').map(({ text }) => text);
  expect(runs.join('')).not.toBe(line);
  expect(areDrawn([line], ['Strapi', ...runs, 'Ada'])).toBe(true);
});

it.each([
  ['nothing of it is there', ['Engineering', 'Ada']],
  ['only its first line is there', ['We moved our newsroom', 'to a static site and back']],
  ['it was set in other lines', ['We moved our newsroom to a', 'static…']],
  ['nothing is drawn', []],
])('finds no text where %s', (_, texts) => {
  expect(areDrawn(LINES, texts)).toBe(false);
});
