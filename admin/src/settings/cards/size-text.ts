import type { PictureSize } from '../../../../server/src/contracts/picture';

/** A size as people write it, in pixels: `1200 × 630`. */
export function sizeText({ width, height }: PictureSize): string {
  return `${width} × ${height}`;
}
