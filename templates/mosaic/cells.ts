import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';

/** As many pictures as are told apart on a card that is seen at 200 pixels. */
export const MOST = 4;

/** Of a column, from the top: the heights of its cells as parts of the whole. */
type Column = readonly number[];

/** Columns that are not cut at one height, so that they read as one picture made of several. */
const COLUMNS: readonly (readonly Column[])[] = [
  [[1]],
  [[1], [1]],
  [[1], [0.56, 0.44]],
  [
    [0.6, 0.4],
    [0.4, 0.6],
  ],
];

/** Of two columns, the first one's width as a part of the whole. */
const FIRST_WIDTH = 0.54;

/**
 * Divides a region among so many pictures, with a gap between each two of them.
 * @param count 1 to `MOST`
 * @param gap pixels
 */
export function cellsOf(region: PictureRegion, count: number, gap: number): PictureRegion[] {
  const columns = COLUMNS[Math.min(count, MOST) - 1] ?? [];
  const first = Math.round((region.width - gap) * FIRST_WIDTH);
  return columns.flatMap((heights, index) => {
    const isOnly = columns.length === 1;
    const left = region.left + (index === 0 ? 0 : first + gap);
    const width = isOnly ? region.width : index === 0 ? first : region.width - first - gap;
    return stacked({ ...region, left, width }, heights, gap);
  });
}

function stacked(
  { left, top, width, height }: PictureRegion,
  heights: Column,
  gap: number,
): PictureRegion[] {
  const free = height - gap * (heights.length - 1);
  let at = top;
  return heights.map((part, index) => {
    const isLast = index === heights.length - 1;
    const own = isLast ? top + height - at : Math.round(free * part);
    const cell = { left, top: at, width, height: own };
    at += own + gap;
    return cell;
  });
}

/** The size of a region. */
export function sizeOf({ width, height }: PictureRegion): PictureSize {
  return { width, height };
}
