import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { contrast, mix } from '../kit/color';
import { Mirror } from '../kit/mirror';
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
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ position: 'absolute', top: 0, left: 0 }}
    >
      <Mirror width={width} direction={direction}>
        <path d={`M${width} 0V${height}H${0.24 * width}L${0.82 * width} 0Z`} fill={shade} />
      </Mirror>
    </svg>
  );
}
