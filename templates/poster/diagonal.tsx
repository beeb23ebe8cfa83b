import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { contrast, mix } from '../kit/color';
import { Drawing } from '../kit/drawing';
import { shades } from '../kit/shades';

interface DiagonalProps {
  readonly size: PictureSize;
  readonly direction: Direction;
  readonly brandColor: string;
  readonly text: string;
}

/** Two shades of the brand that meet on a line across the card: a poster without a picture. */
export function Diagonal({ size, direction, brandColor, text }: DiagonalProps) {
  const { width, height } = size;
  const [, away] = shades(brandColor, text);
  // Beside black or white, the only shade that shows is one towards the text.
  const shade = contrast(away, brandColor) >= 1.3 ? away : mix(brandColor, text, 0.14);
  return (
    <Drawing region={{ left: 0, top: 0, ...size }} direction={direction}>
      <path d={`M${width} 0V${height}H${0.24 * width}L${0.82 * width} 0Z`} fill={shade} />
    </Drawing>
  );
}
