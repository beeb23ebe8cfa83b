import type { PictureSize } from '../../server/src/contracts/picture';
import { createField, type Field } from './field';
import type { OrnamentProps } from './ornament-props';

/** Heights at which a line is drawn; every fourth is a strong one. */
const LEVELS = Array.from({ length: 19 }, (_, index) => (index - 9) / 9.5);

/** The lines of a map. */
export function Contours({ size, unit, random, colors }: OrnamentProps) {
  const field = createField(random, unit * 7);
  const [, deep, , light, spark] = colors;
  const step = unit / 7;
  const heights = heightsOf(field, size, step);
  const lines = LEVELS.map((level) => contour(heights, level, step));
  const style = { fill: 'none', strokeLinecap: 'round' } as const;
  return (
    <g>
      <path
        d={lines.filter((_, i) => i % 2 === 1).join('')}
        stroke={deep}
        strokeWidth={unit / 26}
        {...style}
      />
      <path
        d={lines.filter((_, i) => i % 4 === 0).join('')}
        stroke={light}
        strokeWidth={unit / 26}
        {...style}
      />
      <path
        d={lines.filter((_, i) => i % 4 === 2).join('')}
        stroke={spark}
        strokeWidth={unit / 15}
        {...style}
      />
    </g>
  );
}

type Heights = readonly (readonly number[])[];

/** The heights at the corners of a square mesh. */
function heightsOf(field: Field, { width, height }: PictureSize, step: number): Heights {
  return Array.from({ length: Math.ceil(height / step) + 1 }, (_, row) =>
    Array.from({ length: Math.ceil(width / step) + 1 }, (__, column) =>
      field(column * step, row * step),
    ),
  );
}

/** All places of one height, as pieces of a line: one for each square of the mesh that it crosses. */
function contour(heights: Heights, level: number, step: number): string {
  let path = '';
  for (let row = 0; row + 1 < heights.length; row++) {
    const columns = heights[row]?.length ?? 0;
    for (let column = 0; column + 1 < columns; column++) {
      path += pieceIn((x, y) => (heights[row + y]?.[column + x] ?? 0) - level, column, row, step);
    }
  }
  return path;
}

/** @param at the height above the level at a corner of the square */
function pieceIn(at: Field, column: number, row: number, step: number): string {
  const corners = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)] as const;
  const places = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  const crossings = corners.flatMap((one, index) => {
    const next = (index + 1) % 4;
    const other = corners[next] ?? 0;
    if (one < 0 === other < 0) return [];
    const [from, to] = [places[index] ?? [0, 0], places[next] ?? [0, 0]];
    const share = one / (one - other);
    const x = (column + from[0] + (to[0] - from[0]) * share) * step;
    const y = (row + from[1] + (to[1] - from[1]) * share) * step;
    return [`${x.toFixed(1)} ${y.toFixed(1)}`];
  });
  // Two, or four where two lines meet.
  const pieces = [crossings.slice(0, 2), crossings.slice(2)].filter(({ length }) => length === 2);
  return pieces.map((piece) => `M${piece.join('L')}`).join('');
}
