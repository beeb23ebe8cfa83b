import { toProblems } from '../../server/src/contracts/problem';
import type { RenderWarning } from '../../server/src/contracts/warnings';
import { newGaps } from '../../server/src/wiring/gaps';

const GLYPHS = {
  code: 'OG_GLYPHS_MISSING',
  values: { characters: ['ꦗ'] },
  message: 'No font has "ꦗ".',
} satisfies RenderWarning;
const CLAMPED = {
  code: 'OG_TEXT_CLAMPED',
  values: {},
  message: 'The title was cut.',
} satisfies RenderWarning;
const all = [CLAMPED, GLYPHS];

it('tells of letters and pictures that are missing, and not of what an editor alone can mend', () => {
  expect(newGaps(all, all, [])).toEqual([GLYPHS.message]);
});

it('tells nothing twice of one card', () => {
  expect(newGaps(all, all, all)).toEqual([]);
});

it('tells nothing again that an older version has stored as a sentence', () => {
  const stored = toProblems(JSON.stringify(all.map(({ message }) => message)));
  expect(newGaps(all, all, stored)).toEqual([]);
});

it('tells nothing of a picture that was there already', () => {
  expect(newGaps(all, [], [])).toEqual([]);
});

it('says in which format something is missing', () => {
  const line = `In the format "square": ${GLYPHS.message}`;
  expect(newGaps([{ ...GLYPHS, message: line }], [GLYPHS], [])).toEqual([line]);
});
