import type { RenderWarning } from '../../server/src/contracts/renderer';
import { newGaps } from '../../server/src/wiring/gaps';

const GLYPHS: RenderWarning = { code: 'OG_GLYPHS_MISSING', message: 'No font has "ꦗ".' };
const CLAMPED: RenderWarning = { code: 'OG_TEXT_CLAMPED', message: 'The title was cut.' };
const lines = [CLAMPED.message, GLYPHS.message];

it('tells of letters and pictures that are missing, and not of what an editor alone can mend', () => {
  expect(newGaps(lines, [CLAMPED, GLYPHS], [])).toEqual([GLYPHS.message]);
});

it('tells nothing twice of one card', () => {
  expect(newGaps(lines, [CLAMPED, GLYPHS], lines)).toEqual([]);
});

it('tells nothing of a picture that was there already', () => {
  expect(newGaps(lines, [], [])).toEqual([]);
});

it('says in which format something is missing', () => {
  const line = `In the format "square": ${GLYPHS.message}`;
  expect(newGaps([line], [GLYPHS], [])).toEqual([line]);
});
