import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { layoutFor } from '../kit/layout';

/** What an event's card is made of, on a card that is read from the left. */
export interface EventRegions {
  /** The calendar's leaf: at the start of a wide card, at the top of the others. */
  readonly leaf: PictureRegion;
  /** The picture of the calendar: above its leaf, or beside it. */
  readonly picture: PictureRegion;
  readonly words: PictureRegion;
}

/** The leaf's part of a calendar that has a picture, too. */
const LEAF = 0.54;

/** Lays the calendar and the words out. */
export function eventRegions(size: PictureSize, hasPicture: boolean): EventRegions {
  const { orientation, px, margin } = layoutFor(size);
  const edge = margin - px(8);
  if (orientation === 'wide') {
    const [left, top, height] = [margin, edge, size.height - 2 * edge];
    const width = Math.min(px(380), Math.round(0.36 * size.width));
    const leaf = hasPicture ? Math.round(LEAF * height) : height;
    const start = left + width + px(60);
    return {
      picture: { left, top, width, height: height - Math.round(LEAF * height) },
      leaf: { left, top: top + height - leaf, width, height: leaf },
      words: { left: start, top, width: size.width - start - margin, height },
    };
  }
  const [left, top, whole] = [margin, edge, size.width - 2 * margin];
  const height = Math.round((orientation === 'square' ? 0.4 : 0.36) * size.height);
  const leaf = hasPicture ? Math.round(LEAF * whole) : Math.min(whole, Math.round(0.92 * height));
  const below = top + height + Math.round(margin * 0.6);
  return {
    leaf: { left, top, width: leaf, height },
    picture: {
      left: left + Math.round(LEAF * whole),
      top,
      width: whole - Math.round(LEAF * whole),
      height,
    },
    words: { left, top: below, width: whole, height: size.height - edge - below },
  };
}
