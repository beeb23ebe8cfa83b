import type { Layout } from '../kit/layout';
import { randomFrom } from '../kit/random';

interface WaveformProps {
  readonly seed: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly px: Layout['px'];
  readonly color: string;
}

/** Pixels of the design: a bar, and a bar with its gap. */
const BAR = 5;
const PITCH = 11;
const MOST_WIDTH = 520;

/** A voice that grows from the entry's id: bars that rise and fall in phrases. */
export function Waveform({ seed, width: room, height, px, color }: WaveformProps) {
  const random = randomFrom(seed);
  const [pitch, bar] = [Math.max(2, px(PITCH)), Math.max(1, px(BAR))];
  const width = Math.min(room, px(MOST_WIDTH));
  const [phrase, beat] = [2 + random() * 3, random() * 6];
  const bars = Array.from({ length: Math.floor(width / pitch) }, (_, index) => {
    const place = index / (width / pitch);
    const swell = 0.5 + 0.5 * Math.sin(beat + place * phrase * 2 * Math.PI);
    const length = Math.max(bar, height * (0.12 + 0.88 * swell * (0.35 + 0.65 * random())));
    return (
      <rect
        key={index}
        x={index * pitch}
        y={(height - length) / 2}
        width={bar}
        height={length}
        rx={bar / 2}
        fill={color}
      />
    );
  });
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {bars}
    </svg>
  );
}
