import type { Shaper } from './harfbuzz';
import type { Face, FontStyle, Subset } from './registry';
import { weightDistance, WEIGHTS } from './weights';

/** A font file that was read, in the weight and the style that it is drawn as. */
export interface FamilyFile extends Shaper {
  readonly bytes: Buffer;
  /** 1 to 1000. */
  readonly weight: number;
  readonly style: FontStyle;
}

/**
 * One font of the app's own in all its files. Templates ask for two weights: the nearest file
 * stands for each, an upright one where there is any.
 * @param files at least one
 */
export function createFamily(family: string, files: readonly FamilyFile[]): Subset {
  const upright = facesOf(files.filter(({ style }) => style === 'normal'));
  const italic = facesOf(files.filter(({ style }) => style === 'italic'));
  const faces = [...upright, ...italic];
  return {
    family,
    origin: null,
    // It states no range: its file tells.
    claims: () => true,
    face(weight) {
      const face = faces.find((each) => each.weight === weight);
      if (!face) throw new Error(`The font "${family}" has no file.`);
      return face;
    },
    faces: () => faces,
  };
}

function facesOf(files: readonly FamilyFile[]): Face[] {
  return WEIGHTS.flatMap((weight) => {
    const nearest = [...files].sort(
      (one, other) => weightDistance(one.weight, weight) - weightDistance(other.weight, weight),
    );
    return nearest.slice(0, 1).map((file) => ({ ...file, weight }));
  });
}
