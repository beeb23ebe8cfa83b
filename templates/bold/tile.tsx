import type { Tile as TileShape, TileColor } from './pattern';

export type TileColors = Readonly<Record<TileColor, string>>;

interface TileProps {
  readonly tile: TileShape;
  /** Pixels. */
  readonly length: number;
  readonly colors: TileColors;
}

/** One square of the motif, at the origin of an SVG. */
export function Tile({ tile: { ground, quarter, ring }, length, colors }: TileProps) {
  const half = length / 2;
  return (
    <g>
      {ground && <rect width={length} height={length} fill={colors[ground]} />}
      {quarter && <path d={quarterPath(quarter.corner, length)} fill={colors[quarter.color]} />}
      {ring && <circle cx={half} cy={half} r={half} fill={colors[ring]} />}
      {ring && ground && <circle cx={half} cy={half} r={length / 4.6} fill={colors[ground]} />}
    </g>
  );
}

type Corner = NonNullable<TileShape['quarter']>['corner'];

function quarterPath(corner: Corner, t: number): string {
  const arc = `A${t} ${t} 0 0`;
  switch (corner) {
    case 'top-left':
      return `M0 0H${t}${arc} 1 0 ${t}Z`;
    case 'top-right':
      return `M${t} 0H0${arc} 0 ${t} ${t}Z`;
    case 'bottom-left':
      return `M0 ${t}H${t}${arc} 0 0 0Z`;
    case 'bottom-right':
      return `M${t} ${t}H0${arc} 1 ${t} 0Z`;
  }
}
