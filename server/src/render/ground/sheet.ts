import type { PictureSize } from '../../contracts/picture';
import { blankSheet, blendOver } from '../layers/blend';
import type { Patch, Pixels } from '../painter';
import type { Rgb } from '../pictures/light';

/** An opaque sheet in one colour. */
export function plainSheet({ width, height }: PictureSize, [r, g, b]: Rgb): Pixels {
  const rgba = new Uint8Array(width * height * 4);
  new Uint32Array(rgba.buffer).fill(((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
  return { width, height, rgba };
}

/** Pixels from one to the next of those that tell for the others. */
const SPARSE = 5;

/** What a patch looks like from afar, on white. */
export function meanColor(patch: Patch | undefined, size: PictureSize): Rgb {
  const sheet = blankSheet(size);
  if (patch) blendOver(sheet, patch);
  const sums = [0, 0, 0] as [number, number, number];
  let count = 0;
  for (let i = 0; i < sheet.rgba.length; i += 4 * SPARSE, count++) {
    sums[0] += sheet.rgba[i] ?? 0;
    sums[1] += sheet.rgba[i + 1] ?? 0;
    sums[2] += sheet.rgba[i + 2] ?? 0;
  }
  const mean = (channel: 0 | 1 | 2) => Math.round(sums[channel] / count);
  return [mean(0), mean(1), mean(2)];
}
