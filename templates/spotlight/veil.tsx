import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { fade, veilOpacity } from '../kit/color';

interface VeilProps {
  readonly size: PictureSize;
  readonly direction: Direction;
  readonly color: string;
  /** Where words stand. */
  readonly opacity: number;
  /** Where the shade comes from: the side where lines start, or the foot of the card. */
  readonly from: 'side' | 'bottom';
  /** Pixels from there to where the last of the words ends. */
  readonly reach: number;
}

/** Of the side without words: enough to bind the picture to the rest. */
const CLEAR = 0.06;

/** Where words stand on a photo that is dark already: it joins what it shows to the brand. */
const LEAST = 0.3;

/** The part of the card's length in which the veil clears. */
const SLOPE = 340 / 1200;

/**
 * How opaque a veil of a colour must be for words of another on it, from 0 to 1.
 * @param regions of the picture that the words fill, with the air around them
 */
export function opacityUnder(
  regions: readonly PictureRegion[],
  { picture, color, text }: { picture: DrawablePicture; color: string; text: string },
): number {
  const needed = regions.map((region) => veilOpacity(color, text, picture.lightest(region)));
  return Math.max(LEAST, ...needed);
}

/** A shade over one side of a picture, as dark as the words on it need, and a ground to stand on. */
export function Veil({ size, direction, color, opacity, from, reach }: VeilProps) {
  const length = from === 'side' ? size.width : size.height;
  const stops = [0, ...ramp.map(([t]) => t)].map((t, index) => {
    const x = index === 0 ? 0 : reach + t * SLOPE * length;
    const alpha =
      index === 0
        ? Math.min(opacity + 0.1, 1)
        : opacity + (CLEAR - opacity) * (ramp[index - 1]?.[1] ?? 1);
    return `${fade(color, round(alpha))} ${round((100 * x) / length)}%`;
  });
  const end = direction === 'rtl' ? 'left' : 'right';
  const shade = `linear-gradient(to ${from === 'side' ? end : 'top'}, ${stops.join(', ')})`;
  const ground = `linear-gradient(to top, ${fade(color, 0.5)} 0%, ${fade(color, 0)} 45%)`;
  return (
    <div
      style={{
        position: 'absolute',
        top: 0,
        left: 0,
        ...size,
        backgroundImage: from === 'side' ? `${shade}, ${ground}` : shade,
      }}
    />
  );
}

/** A straight ramp shows its two ends as lines; this one has none. */
const ramp = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1].map((t): [number, number] => [
  t,
  t * t * (3 - 2 * t),
]);

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
