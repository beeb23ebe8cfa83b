import type { Pixels } from '../painter';
import { maskRows, type SoftMask } from './soft-mask';

/** By names of the module: a global is looked up anew for each of a million pixels. */
const { abs, max } = Math;

/** Pixels: about the stroke of a letter. What changes within it is told from letters with effort. */
const STROKE = 4;

/** Of a mask: what is mostly inside. */
const INSIDE = 0.5;

/**
 * How much a picture changes from one stroke's width to the next within a mask, 0 to 1: the mean of the
 * steps in the channel that changes most. Clouds have 0.01 or less, a heap of scraps 0.1 and more.
 */
export function unrestIn(mask: SoftMask, { rgba, width, height }: Pixels): number {
  let [sum, count] = [0, 0];
  const rowAt = maskRows(mask, width);
  for (let y = 0; y < height - STROKE; y += STROKE) {
    const parts = rowAt(y);
    if (parts === null) continue;
    for (let x = 0; x < width - STROKE; x += STROKE) {
      if ((parts[x] ?? 0) < INSIDE) continue;
      const i = (y * width + x) * 4;
      sum += stepTo(rgba, i, i + STROKE * 4) + stepTo(rgba, i, i + STROKE * width * 4);
      count += 2;
    }
  }
  return count === 0 ? 0 : sum / count / 255;
}

function stepTo(rgba: Uint8Array, i: number, j: number): number {
  const channel = (at: number) => abs((rgba[i + at] ?? 0) - (rgba[j + at] ?? 0));
  return max(channel(0), channel(1), channel(2));
}
