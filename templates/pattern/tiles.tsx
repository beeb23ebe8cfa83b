import type { OrnamentColors } from './palette';
import type { OrnamentProps } from './ornament-props';

/** Shapes in a square of one unit, at the origin. */
const SHAPES: readonly string[] = [
  'M0 0H1A1 1 0 0 1 0 1Z',
  'M1 0V1A1 1 0 0 1 0 0Z',
  'M1 1H0A1 1 0 0 1 1 0Z',
  'M0 1V0A1 1 0 0 1 1 1Z',
  'M0 0H1V1Z',
  'M0 0V1H1Z',
  'M0.5 0A0.5 0.5 0 1 1 0.5 1A0.5 0.5 0 1 1 0.5 0Z',
  'M0 0H1V0.5A0.5 0.5 0 0 1 0 0.5Z',
  'M0 1H1V0.5A0.5 0.5 0 0 0 0 0.5Z',
  'M0 0H1V0.5H0Z',
];

/** Square tiles, each with a shape of chance in a shade of chance. */
export function Tiles({ size, unit, random, colors }: OrnamentProps) {
  const columns = Math.max(1, Math.round(size.width / unit));
  // Whole pixels, else seams show between them.
  const tile = Math.ceil(size.width / columns);
  const rows = Math.ceil(size.height / tile);
  const pick = <T,>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return (
    <g transform={`scale(${tile})`}>
      {Array.from({ length: columns * rows }, (_, index) => {
        const place = `translate(${index % columns} ${Math.floor(index / columns)})`;
        const [ground, shape] = pairOf(random(), colors);
        return (
          <g key={index} transform={place}>
            <rect width={1} height={1} fill={ground} />
            <path d={pick(SHAPES) ?? ''} fill={shape} />
          </g>
        );
      })}
    </g>
  );
}

/** Two shades that can be told apart; the light ones seldom. */
function pairOf(
  chance: number,
  [ground, deep, middle, light, spark]: OrnamentColors,
): readonly [string, string] {
  if (chance < 0.3) return [ground, deep];
  if (chance < 0.55) return [deep, ground];
  if (chance < 0.72) return [middle, light];
  if (chance < 0.88) return [ground, light];
  return [deep, spark];
}
