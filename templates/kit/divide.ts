import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { inset, layoutFor, type Layout } from './layout';

/** A card in two: what is shown, and beside or below it what is said. */
export interface Division {
  /** From edge to edge: the end side of a wide card, the top of the others. */
  readonly aside: PictureRegion;
  /** Where words may stand in the rest of the card. */
  readonly words: PictureRegion;
}

/**
 * Divides a card that is read from the left.
 * @param part that the aside takes of the width where it stands beside the words, else of the height
 */
export function divide(
  size: PictureSize,
  part: Readonly<Record<Layout['orientation'], number>>,
): Division {
  const { orientation, px, margin } = layoutFor(size);
  const edge = margin - px(8);
  const whole = { left: 0, top: 0, ...size };
  if (orientation === 'wide') {
    const width = Math.round(size.width * part.wide);
    return {
      aside: { left: size.width - width, top: 0, width, height: size.height },
      words: inset(whole, { top: edge, start: margin, bottom: edge, end: width + px(44) }),
    };
  }
  const height = Math.round(size.height * part[orientation]);
  return {
    aside: { left: 0, top: 0, width: size.width, height },
    words: inset(whole, {
      top: height + Math.round(margin * 0.6),
      start: margin,
      bottom: edge,
      end: margin,
    }),
  };
}
