import type { PictureSize } from '../../contracts/picture';
import type { PictureWish } from '../../contracts/template';

/** How a picture is to be read: for a template, or to be laid over the whole card. */
export interface ReadWish extends PictureWish {
  /**
   * Whether it is cropped around its middle, however transparent it is: a frame is no cut-out, and
   * its corners belong in those of the card.
   * @default false
   */
  readonly isOverlay?: boolean;
  /**
   * Whether it fills the card from behind: no cut-out either, but cropped as any other picture.
   * @default false
   */
  readonly isGround?: boolean;
}

/** An overlay covers a card exactly. */
export function overlayWish({ width, height }: PictureSize): ReadWish {
  return { width, height, fit: 'cover', isOverlay: true };
}

/** A background covers a card exactly, with what matters of it in sight. */
export function groundWish({ width, height }: PictureSize): ReadWish {
  return { width, height, fit: 'cover', isGround: true };
}
