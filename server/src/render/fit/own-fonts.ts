import type { Coverage } from '../fonts/coverage';
import type { Face } from '../fonts/registry';
import type { Weight } from '../fonts/weights';

/**
 * Em by which letters may stand out of their line's box at the top or at its foot, as the tails of
 * the installed fonts do: templates leave them that much.
 */
const OUT_OF_BOX = 0.06;

/** Em between the ink of two lines. */
const AIR = 0.02;

/**
 * The least line height, as a multiple of the font size, that a text needs in a font of the app's
 * own, by the ink of its glyphs: what {@link lineHeightFor} knows of the installed fonts says
 * nothing of it. 0 where no such font draws any of the text.
 */
export function measuredLineHeight(text: string, weight: Weight, coverage: Coverage): number {
  const runs = coverage.runs(text, weight).filter((run) => run.kind === 'text');
  if (runs.every(({ subset }) => subset.origin !== null)) return 0;
  const reaches = runs.map(({ text: part, subset }) => reachOf(part, subset.face(weight)));
  const most = (of: (reach: RunReach) => number) => Math.max(...reaches.map(of));
  const [above, below] = [most((reach) => reach.above), most((reach) => reach.below)];
  // Fonts that share a line stand on the base line of any of them.
  const highest = above + most((reach) => -reach.base);
  const lowest = below + most((reach) => reach.base);
  return Math.max(above + below + AIR, 2 * (Math.max(highest, lowest) - OUT_OF_BOX));
}

interface RunReach {
  /** Em from the base line to the top of the ink. */
  readonly above: number;
  /** Em from the base line to the foot of the ink. */
  readonly below: number;
  /** Em from the middle of the line's box down to the base line. */
  readonly base: number;
}

function reachOf(text: string, face: Face): RunReach {
  let [above, below] = [0, 0];
  for (const glyph of face.shape(text)) {
    const ink = face.reach(glyph);
    above = Math.max(above, ink.above);
    below = Math.max(below, ink.below);
  }
  const em = face.unitsPerEm;
  const base = (face.line.above - face.line.below) / 2;
  return { above: above / em, below: below / em, base: base / em };
}
