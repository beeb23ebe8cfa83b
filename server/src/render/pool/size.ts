import { OgImageError } from '../../contracts/errors';
import type { PictureSize } from '../../contracts/picture';

/** Pixels. Below, no letter can be read; above, one picture takes all of a process's memory. */
const LEAST_SIDE = 16;
const MOST_SIDE = 8192;

/** @throws OgImageError OG_SIZE_INVALID */
export function checkSize({ width, height }: PictureSize): void {
  if (isDrawable(width) && isDrawable(height)) return;
  throw new OgImageError(
    'OG_SIZE_INVALID',
    `A picture of ${String(width)} x ${String(height)} pixels cannot be drawn. Give it whole numbers from ${LEAST_SIDE} to ${MOST_SIDE} for its width and its height.`,
    {
      values: {
        width: String(width),
        height: String(height),
        least: LEAST_SIDE,
        most: MOST_SIDE,
      },
    },
  );
}

function isDrawable(side: number): boolean {
  return Number.isInteger(side) && side >= LEAST_SIDE && side <= MOST_SIDE;
}
