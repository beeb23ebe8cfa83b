import type { PictureRegion, PictureSize } from '../../../contracts/picture';

/** Pixels. Three cards of 1200 x 630 stand beside each other. */
export const SHEET = { width: 1896, margin: 56, head: 96, row: 300, gap: 32, caption: 64 };

export interface SheetTitle {
  readonly name: string;
  readonly origin: string;
}

/** A picture on the sheet, or an empty place for one that could not be drawn. */
export interface SheetPicture {
  readonly caption: string;
  readonly size: PictureSize;
  readonly bytes: Uint8Array | null;
  /** What is written below the caption. */
  readonly problem: string | null;
}

/** Places pictures of any shape in rows of one height, in their order. */
export function placePictures(sizes: readonly PictureSize[]): {
  readonly places: readonly PictureRegion[];
  readonly size: PictureSize;
} {
  const { width: sheet, margin, head, row, gap, caption } = SHEET;
  let left = margin;
  let top = margin + head;
  const places = sizes.map((size): PictureRegion => {
    const width = Math.round((row * size.width) / size.height);
    if (left > margin && left + width > sheet - margin) {
      left = margin;
      top += row + caption + gap;
    }
    const place = { left, top, width, height: row };
    left += width + gap;
    return place;
  });
  return { places, size: { width: sheet, height: top + row + caption + margin } };
}
