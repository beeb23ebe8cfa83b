import type { PictureSize } from '../../contracts/picture';
import { BLOCK, gridOf } from './blocks';

/** Blocks along each side of a cell: a mask changes too little to be told at every pixel. */
const CELL_BLOCKS = 2;
const CELL = CELL_BLOCKS * BLOCK;

/** Of the card's length, the root of its area: within twice this a mask ends. */
const SLOPE = 0.16;

/** Three boxes on one another are as good as a bell. */
const PASSES = 3;

/** An area of a card with soft edges. */
export interface SoftMask {
  readonly columns: number;
  readonly rows: number;
  /** Of each cell, row by row: 0 outside to 1 inside. */
  readonly cells: Float64Array;
}

/** The mask of some blocks of a card: 1 on each of them and next to it, and from there softly to 0. */
export function softMask(blocks: readonly number[], size: PictureSize): SoftMask {
  const grid = gridOf(size);
  const columns = Math.ceil(size.width / CELL);
  const rows = Math.ceil(size.height / CELL);
  const marked = new Float64Array(columns * rows);
  for (const block of blocks) {
    const x = Math.floor((block % grid.columns) / CELL_BLOCKS);
    const y = Math.floor(Math.floor(block / grid.columns) / CELL_BLOCKS);
    marked[y * columns + x] = 1;
  }
  const slope = (SLOPE * Math.sqrt(size.width * size.height)) / CELL;
  const radius = Math.max(1, Math.round(slope / PASSES));
  // A cell further, since between the middles of two cells the mask is between theirs; one more for
  // what lies next to the blocks.
  const reach = PASSES * radius + 2;
  let cells = alongBoth(marked, columns, (line) => widen(line, reach));
  for (let pass = 0; pass < PASSES; pass++) {
    cells = alongBoth(cells, columns, (line) => mean(line, radius));
  }
  return { columns, rows, cells };
}

/** One row of pixels of a mask: what it is at each `x`. */
export function maskRow({ columns, rows, cells }: SoftMask, y: number): (x: number) => number {
  const { first, next, part } = placeOf(y, rows);
  const line = Float64Array.from({ length: columns }, (_, column) =>
    between(cells[first * columns + column], cells[next * columns + column], part),
  );
  return (x) => {
    const place = placeOf(x, columns);
    return between(line[place.first], line[place.next], place.part);
  };
}

/** The two cells between whose middles a pixel lies, along one side, and how far from the first. */
function placeOf(pixel: number, cells: number): { first: number; next: number; part: number } {
  const at = Math.min(Math.max((pixel + 0.5) / CELL - 0.5, 0), cells - 1);
  const first = Math.floor(at);
  return { first, next: Math.min(first + 1, cells - 1), part: at - first };
}

function between(one = 0, other = 0, part: number): number {
  return one + (other - one) * part;
}

/** Along all rows, and then along all columns. */
function alongBoth(
  cells: Float64Array,
  columns: number,
  change: (line: Float64Array) => Float64Array,
): Float64Array {
  const rows = cells.length / columns;
  const changed = new Float64Array(cells.length);
  for (let row = 0; row < rows; row++) {
    changed.set(change(cells.subarray(row * columns, (row + 1) * columns)), row * columns);
  }
  for (let column = 0; column < columns; column++) {
    const line = Float64Array.from(
      { length: rows },
      (_, row) => changed[row * columns + column] ?? 0,
    );
    change(line).forEach((value, row) => {
      changed[row * columns + column] = value;
    });
  }
  return changed;
}

/** 1 wherever there is a 1 among the neighbours on either side. */
function widen(line: Float64Array, reach: number): Float64Array {
  const widened = new Float64Array(line.length);
  line.forEach((value, at) => {
    if (value > 0) widened.fill(1, Math.max(0, at - reach), at + reach + 1);
  });
  return widened;
}

/** The mean of each value's neighbours; beyond an end, its last value goes on. */
function mean(line: Float64Array, radius: number): Float64Array {
  const at = (place: number) => line[Math.min(Math.max(place, 0), line.length - 1)] ?? 0;
  let sum = 0;
  for (let place = -radius; place <= radius; place++) sum += at(place);
  return line.map((_, place) => {
    const value = sum / (2 * radius + 1);
    sum += at(place + radius + 1) - at(place - radius);
    return Math.min(1, Math.max(0, value));
  });
}
