import type { PictureSize } from '../../contracts/picture';
import { BLOCK, gridOf } from './blocks';

/** By names of the module: a global is looked up anew for each of a million pixels. */
const { ceil, floor, max, min, round, sqrt } = Math;

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
  const columns = ceil(size.width / CELL);
  const rows = ceil(size.height / CELL);
  const marked = new Float64Array(columns * rows);
  for (const block of blocks) {
    const x = floor((block % grid.columns) / CELL_BLOCKS);
    const y = floor(floor(block / grid.columns) / CELL_BLOCKS);
    marked[y * columns + x] = 1;
  }
  const slope = (SLOPE * sqrt(size.width * size.height)) / CELL;
  const radius = max(1, round(slope / PASSES));
  // A cell further, since between the middles of two cells the mask is between theirs; one more for
  // what lies next to the blocks.
  const reach = PASSES * radius + 2;
  let cells = alongBoth(marked, columns, (line) => widen(line, reach));
  for (let pass = 0; pass < PASSES; pass++) {
    cells = alongBoth(cells, columns, (line) => mean(line, radius));
  }
  return { columns, rows, cells };
}

/**
 * Reads a mask by rows of pixels: what it is at each `x`, or null where a row lies outside as a whole. Each
 * row is written over the one before, since a card has a million pixels.
 */
export function maskRows(
  { columns, rows, cells }: SoftMask,
  width: number,
): (y: number) => Float64Array | null {
  const across = placesOf(width, columns);
  const line = new Float64Array(columns);
  const row = new Float64Array(width);
  return (y) => {
    const down = placeOf(y, rows);
    const first = floor(down);
    const [above, below] = [first * columns, min(first + 1, rows - 1) * columns];
    let most = 0;
    for (let column = 0; column < columns; column++) {
      const value = between(cells[above + column], cells[below + column], down - first);
      line[column] = value;
      most = max(most, value);
    }
    if (most === 0) return null;
    for (let x = 0; x < width; x++) {
      const at = across[x] ?? 0;
      const cell = floor(at);
      row[x] = between(line[cell], line[min(cell + 1, columns - 1)], at - cell);
    }
    return row;
  };
}

function placesOf(width: number, columns: number): Float64Array {
  return new Float64Array(width).map((_, x) => placeOf(x, columns));
}

/** Where a pixel lies among the middles of cells, along one side: 1.5 is half way from the second to the third. */
function placeOf(pixel: number, cells: number): number {
  return min(max((pixel + 0.5) / CELL - 0.5, 0), cells - 1);
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
    if (value > 0) widened.fill(1, max(0, at - reach), at + reach + 1);
  });
  return widened;
}

/** The mean of each value's neighbours; beyond an end, its last value goes on. */
function mean(line: Float64Array, radius: number): Float64Array {
  const last = line.length - 1;
  const at = (place: number) => line[place < 0 ? 0 : place > last ? last : place] ?? 0;
  let sum = 0;
  for (let place = -radius; place <= radius; place++) sum += at(place);
  return line.map((_, place) => {
    const value = sum / (2 * radius + 1);
    sum += at(place + radius + 1) - at(place - radius);
    return min(1, max(0, value));
  });
}
