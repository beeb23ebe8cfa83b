import type { PictureSize } from '../../server/src/contracts/picture';
import { contrast, mix } from '../kit/color';
import { Drawing } from '../kit/drawing';
import type { FrameMeasures } from './measures';

interface NestProps {
  readonly size: PictureSize;
  readonly measures: FrameMeasures;
  readonly brandColor: string;
}

/** How far each step is from the brand's colour, and how much of the card it leaves to the next. */
const STEPS = [
  { amount: 0.2, part: 1 },
  { amount: 0.4, part: 0.72 },
  { amount: 0.6, part: 0.46 },
  { amount: 0.8, part: 0.22 },
];

/** Frames in frames, heavier at the foot as in Albers' squares: what a frame without a picture has. */
export function Nest({ size, measures: { radius }, brandColor }: NestProps) {
  const { width, height } = size;
  // White cannot be made whiter.
  const away = contrast(brandColor, '#ffffff') < 1.3 ? '#55555c' : '#ffffff';
  return (
    <Drawing region={{ left: 0, top: 0, ...size }}>
      {STEPS.map(({ amount, part }) => (
        <rect
          key={part}
          x={(width * (1 - part)) / 2}
          y={height * (1 - part) * 0.42}
          width={width * part}
          height={height * part}
          rx={part === 1 ? 0 : radius}
          fill={mix(brandColor, away, amount)}
        />
      ))}
    </Drawing>
  );
}
