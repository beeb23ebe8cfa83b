import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { BRAND_HEIGHT } from '../kit/brand';
import { layoutFor } from '../kit/layout';

/** Pixels of the design. */
const BORDER = { thin: 16, medium: 30, thick: 52 } as const;
const RADIUS = 36;
/** Of a logo's own plate, and between the logo and the picture. */
const PLATE = 34;
const GAP = 26;

export interface FrameMeasures {
  /** Pixels of the border, and the radius of its inner corners. */
  readonly border: number;
  readonly radius: number;
  /** Where the logo stands on a card that is read from the left. */
  readonly plate: PictureRegion;
  /** What of the card's lower corner, at the side where lines start, the logo has for itself. */
  readonly corner: PictureSize;
}

/** How wide the border is, and how much of a corner the logo needs. */
export function frameOf(
  size: PictureSize,
  width: keyof typeof BORDER,
  logo: DrawablePicture | null,
): FrameMeasures {
  const { px, margin } = layoutFor(size);
  const border = px(BORDER[width]);
  const edge = Math.max(border, Math.round(margin * 0.9));
  const height = px(BRAND_HEIGHT);
  const plate = {
    left: edge,
    top: size.height - Math.round(margin * 0.85) - height,
    width: (logo?.width ?? 0) + px(PLATE),
    height,
  };
  return {
    ...{ border, radius: px(RADIUS), plate },
    corner: {
      width: plate.left + plate.width + px(GAP),
      height: size.height - plate.top + px(GAP) - px(8),
    },
  };
}
