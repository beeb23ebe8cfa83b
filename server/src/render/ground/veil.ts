import type { Pixels } from '../painter';
import type { Rgb } from '../pictures/light';
import type { Ink } from './ink';
import { colorPlace, opacityTable, type OpacityTable } from './opacity';
import { maskRows, softMask, type SoftMask } from './soft-mask';
import { unrestIn } from './unrest';

/** By names of the module: a global is looked up anew for each of a million pixels. */
const { max, round } = Math;

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
      const least = 255 * max(LEAST, calming);
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

/**
 * Calls for the pixels over which there is any veil, with their place, its opacity there, 0 to 255, and how
 * much of it is inside.
 */
function eachOpacity(
  { rgba, width, height }: Pixels,
  { inks }: Veil,
  step: number,
  see: (i: number, opacity: number, part: number) => void,
): void {
  const veiled = inks.map(({ mask, ...ink }) => ({ ...ink, rowAt: maskRows(mask, width) }));
  for (let y = 0; y < height; y += step) {
    const rows = veiled.flatMap(({ rowAt, opacities, least }) => {
      const parts = rowAt(y);
      return parts === null ? [] : [{ parts, opacities, least }];
    });
    if (rows.length === 0) continue;
    for (let x = 0; x < width; x += step) {
      let [opacity, inside] = [0, 0];
      const i = (y * width + x) * 4;
      for (const { parts, opacities, least } of rows) {
        const part = parts[x] ?? 0;
        if (part === 0) continue;
        const place = colorPlace(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0);
        inside = max(inside, part);
        opacity = max(opacity, part * max(least, opacities(place)));
      }
      if (inside > 0) see(i, opacity, inside);
    }
  }
}

function blend(under = 0, over: number, opacity: number): number {
  return round(under + ((over - under) * opacity) / 255);
}
