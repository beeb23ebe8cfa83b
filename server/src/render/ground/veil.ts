import type { Pixels } from '../painter';
import type { Rgb } from '../pictures/light';
import type { Ink } from './ink';
import { colorPlace, opacityTable, type OpacityTable } from './opacity';
import { maskRow, softMask, type SoftMask } from './soft-mask';
import { unrestIn } from './unrest';

/** Under words on a picture that suits them already: it joins what is seen to the card. */
const LEAST = 0.16;

/** What a picture may keep of its unrest under words: where they are legible, they are not yet calm. */
const MOST_UNREST = 0.024;

/**
 * A veil over a picture in one colour. It is as opaque over each of the picture's colours as the words
 * nearby need, and clears where there are none.
 */
export interface Veil {
  readonly color: Rgb;
  readonly inks: readonly VeiledInk[];
}

interface VeiledInk {
  readonly mask: SoftMask;
  readonly opacities: OpacityTable;
  /** Of 255, over any colour. */
  readonly least: number;
}

/** The veil that ink on an opaque picture needs. */
export function veilFor(inks: readonly Ink[], color: Rgb, picture: Pixels): Veil {
  return {
    color,
    inks: inks.map((ink) => {
      const mask = softMask(ink.blocks, picture);
      // A veil takes the same part of a step in brightness as of all else.
      const calming = 1 - MOST_UNREST / unrestIn(mask, picture);
      const least = 255 * Math.max(LEAST, calming);
      return { mask, least, opacities: opacityTable(ink.color, color) };
    }),
  };
}

/** Lays a veil over an opaque picture, in place. */
export function layVeil(picture: Pixels, veil: Veil): void {
  const { rgba } = picture;
  const [r, g, b] = veil.color;
  eachOpacity(picture, veil, 1, (i, opacity) => {
    rgba[i] = blend(rgba[i], r, opacity);
    rgba[i + 1] = blend(rgba[i + 1], g, opacity);
    rgba[i + 2] = blend(rgba[i + 2], b, opacity);
  });
}

/** Pixels from one to the next of those that tell for the others. */
const SPARSE = 4;

/** How opaque a veil is over an opaque picture where there are words, 0 to 1. */
export function opacityOf(veil: Veil, picture: Pixels): number {
  let [sum, area] = [0, 0];
  eachOpacity(picture, veil, SPARSE, (_, opacity, part) => {
    sum += opacity / 255;
    area += part;
  });
  return area === 0 ? 0 : sum / area;
}

/** Calls for pixels with their place, the veil's opacity there, 0 to 255, and how much of it is inside. */
function eachOpacity(
  { rgba, width, height }: Pixels,
  { inks }: Veil,
  step: number,
  see: (i: number, opacity: number, part: number) => void,
): void {
  for (let y = 0; y < height; y += step) {
    const rows = inks.map(({ mask, ...ink }) => ({ ...ink, at: maskRow(mask, y) }));
    for (let x = 0; x < width; x += step) {
      const i = (y * width + x) * 4;
      const place = colorPlace(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0);
      let [opacity, inside] = [0, 0];
      for (const { at, opacities, least } of rows) {
        const part = at(x);
        if (part === 0) continue;
        inside = Math.max(inside, part);
        opacity = Math.max(opacity, part * Math.max(least, opacities(place)));
      }
      see(i, opacity, inside);
    }
  }
}

function blend(under = 0, over: number, opacity: number): number {
  return Math.round(under + ((over - under) * opacity) / 255);
}
