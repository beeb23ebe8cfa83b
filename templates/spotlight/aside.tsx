import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { insetSize, layoutFor, mirrored, type Layout } from '../kit/layout';
import { Cutout, Photo } from '../kit/photo';
import { COLUMN, MOST_BELOW } from './columns';

/** Pixels of the design. */
const GUTTER = 44;
const EDGE = 48;
const CORNER = 32;
const MARGIN = 36;

/** Where a cut-out stands, out of the way of the words, on a card that is read from the left. */
function asideRegion(size: PictureSize): PictureRegion {
  const { orientation, px, margin } = layoutFor(size);
  const edge = px(EDGE);
  if (orientation === 'wide') {
    const left = margin + Math.round(size.width * COLUMN) + px(GUTTER);
    return { left, top: edge, width: size.width - left - edge, height: size.height - 2 * edge };
  }
  const height = Math.round(size.height * (1 - MOST_BELOW)) - edge - px(GUTTER);
  return { left: margin, top: edge, width: size.width - 2 * margin, height };
}

/** The box for a cut-out: with room for the margins of its plate, should it need one. */
export function cutoutWish(size: PictureSize): PictureSize {
  return insetSize(asideRegion(size), layoutFor(size).px(MARGIN));
}

interface AsideProps {
  readonly picture: DrawablePicture;
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly direction: Direction;
  readonly brandColor: string;
}

/** A cut-out on the night as it is, or on a light plate where it could not be told from it. */
export function Aside({ picture, size, layout, direction, brandColor }: AsideProps) {
  const region = mirrored(asideRegion(size), size, direction);
  if (picture.ground === 'dark') return <Cutout picture={picture} region={region} />;
  return <Photo {...{ picture, region, brandColor }} borderRadius={`${layout.px(CORNER)}px`} />;
}
