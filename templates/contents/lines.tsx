import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion } from '../../server/src/contracts/picture';
import { mix } from '../kit/color';
import type { Layout } from '../kit/layout';
import { Drawing } from '../kit/drawing';

interface LinesProps {
  /** On the card as it is drawn. */
  readonly region: PictureRegion;
  readonly layout: Layout;
  readonly direction: Direction;
  readonly ground: string;
  readonly accent: string;
}

/** How long each line is, and how strong. */
const LENGTHS = [1, 0.7, 0.86, 0.5];
const STRENGTHS = [1, 0.66, 0.42, 0.24];

/** A list from far away: a point and a line for each item. */
export function Lines({ region, layout: { margin }, direction, ground, accent }: LinesProps) {
  const { width, height } = region;
  const step = (height - 2 * margin) / LENGTHS.length;
  const thick = step * 0.42;
  // The point, the air after it, and the air before the card's end.
  const [start, end] = [2 * thick, width + thick];
  return (
    <Drawing region={region} direction={direction}>
      {LENGTHS.map((length, index) => {
        const y = margin + step * (index + 0.5);
        const color = mix(ground, accent, STRENGTHS[index] ?? 1);
        return (
          <g key={index} fill={color}>
            <circle cx={thick} cy={y} r={thick / 2} />
            <rect
              x={start}
              y={y - thick / 2}
              width={(end - start) * length}
              height={thick}
              rx={thick / 2}
            />
          </g>
        );
      })}
    </Drawing>
  );
}
