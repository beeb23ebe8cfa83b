import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { Drawing } from '../kit/drawing';
import type { FrameMeasures } from './measures';

interface BorderProps {
  readonly size: PictureSize;
  readonly measures: FrameMeasures;
  readonly direction: Direction;
  readonly color: string;
  /** Whether the lower corner, at the side where lines start, widens for the logo. */
  readonly hasPlate: boolean;
}

/** All around the card, with rounded inner corners. */
export function Border({ size, measures, direction, color, hasPlate }: BorderProps) {
  const { width, height } = size;
  const window = hasPlate ? notched(size, measures) : rounded(size, measures);
  return (
    <Drawing region={{ left: 0, top: 0, ...size }} direction={direction}>
      <path d={`M0 0H${width}V${height}H0Z${window}`} fill={color} fillRule="evenodd" />
    </Drawing>
  );
}

/** What shows of the picture. */
function rounded({ width, height }: PictureSize, { border: b, radius: r }: FrameMeasures): string {
  const [right, bottom] = [width - b, height - b];
  return `M${b + r} ${b}H${right - r}${arc(r, right, b + r)}V${bottom - r}${arc(r, right - r, bottom)}H${b + r}${arc(r, b, bottom - r)}V${b + r}${arc(r, b + r, b)}Z`;
}

/** The same without the logo's corner. */
function notched(
  { width, height }: PictureSize,
  { border: b, radius: r, corner }: FrameMeasures,
): string {
  const [right, bottom] = [width - b, height - b];
  const [x, y] = [corner.width, height - corner.height];
  return `M${b + r} ${b}H${right - r}${arc(r, right, b + r)}V${bottom - r}${arc(r, right - r, bottom)}H${x + r}${arc(r, x, bottom - r)}V${y + r}${arc(r, x - r, y, 0)}H${b + r}${arc(r, b, y - r)}V${b + r}${arc(r, b + r, b)}Z`;
}

function arc(radius: number, x: number, y: number, sweep: 0 | 1 = 1): string {
  return `A${radius} ${radius} 0 0 ${sweep} ${x} ${y}`;
}
