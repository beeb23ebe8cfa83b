import type { FocalPoint } from '../../contracts/content';
import type { PictureRegion, PictureSize } from '../../contracts/picture';

/** A picture scaled to cover a box, and the part of it that the box shows. Pixels. */
export interface Crop {
  readonly scaled: PictureSize;
  readonly region: PictureRegion;
}

/** Covers a box with a picture, its focal point as near to the middle as the edges allow. */
export function cropTo(picture: PictureSize, box: PictureSize, { x, y }: FocalPoint): Crop {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const scaled = {
    width: Math.max(box.width, Math.round(picture.width * scale)),
    height: Math.max(box.height, Math.round(picture.height * scale)),
  };
  return {
    scaled,
    region: {
      left: startOf(x, scaled.width, box.width),
      top: startOf(y, scaled.height, box.height),
      width: box.width,
      height: box.height,
    },
  };
}

function startOf(focus: number, whole: number, shown: number): number {
  const centred = Math.round(focus * whole - shown / 2);
  return Math.min(Math.max(centred, 0), whole - shown);
}
