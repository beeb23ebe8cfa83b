import type { PictureSize } from '../../contracts/picture';
import type { Patch } from '../painter';

/** By names of the module: a global is looked up anew for each of a million pixels. */
const { ceil, floor, max, min } = Math;

/** Pixels: about the stroke of a letter, the least that a reader tells apart. */
export const BLOCK = 4;

/** How many blocks a card has in each row, and how many rows. Those at its far edges may be smaller. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export function gridOf({ width, height }: PictureSize): Grid {
  return { columns: ceil(width / BLOCK), rows: ceil(height / BLOCK) };
}

/** A block and those around it. */
export function neighbours(block: number, { columns, rows }: Grid): number[] {
  const [x, y] = [block % columns, floor(block / columns)];
  const near: number[] = [];
  for (let row = max(0, y - 1); row <= min(rows - 1, y + 1); row++) {
    for (let column = max(0, x - 1); column <= min(columns - 1, x + 1); column++) {
      near.push(row * columns + column);
    }
  }
  return near;
}

/** How much of what lies below patches they hide in each block, 0 to 1, row by row. */
export function coverageOf(patches: readonly Patch[], size: PictureSize): Float64Array {
  const { columns, rows } = gridOf(size);
  const shown = new Float64Array(columns * rows).fill(1);
  for (const patch of patches) {
    const { rgba } = patch;
    const opacity = new Float64Array(columns * rows);
    eachPixel(patch, size, (block, i) => {
      const alpha = rgba[i + 3];
      if (alpha) opacity[block] = (opacity[block] ?? 0) + alpha;
    });
    opacity.forEach((sum, block) => {
      if (sum === 0) return;
      const hidden = min(1, sum / (255 * pixelsIn(block, size)));
      shown[block] = (shown[block] ?? 1) * (1 - hidden);
    });
  }
  return shown.map((part) => 1 - part);
}

/** Calls for each pixel of a patch that lies on the card, with its block and its place in the patch. */
export function eachPixel(
  { left, top, width, height }: Patch,
  size: PictureSize,
  see: (block: number, i: number) => void,
): void {
  const { columns } = gridOf(size);
  const right = min(width, size.width - left);
  const bottom = min(height, size.height - top);
  for (let y = max(0, -top); y < bottom; y++) {
    const row = floor((y + top) / BLOCK) * columns;
    for (let x = max(0, -left); x < right; x++) {
      see(row + floor((x + left) / BLOCK), (y * width + x) * 4);
    }
  }
}

function pixelsIn(block: number, size: PictureSize): number {
  const { columns } = gridOf(size);
  const [left, top] = [(block % columns) * BLOCK, floor(block / columns) * BLOCK];
  return min(BLOCK, size.width - left) * min(BLOCK, size.height - top);
}
