import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';

/** Pixels that templates are designed at. */
const DESIGN: PictureSize = { width: 1200, height: 630 };

/** A narrower or lower card shows the design smaller, so that as much of it has room. */
const LEAST_DESIGN: PictureSize = { width: 760, height: 500 };

/** Smaller, and the smallest texts of the design could not be read. */
const SMALLEST_SCALE = 0.5;

/** How a template's design is carried over to a size of card. */
export interface Layout {
  /** Beside the words of a wide card is room for a picture; of the others, above them. */
  readonly orientation: 'wide' | 'square' | 'tall';
  /** Pixels of the card for a pixel of the design. */
  readonly scale: number;
  /** A length of the design in whole pixels of the card. */
  readonly px: (length: number) => number;
  /** Pixels between the sides of the card and its words. */
  readonly margin: number;
}

/**
 * Lays a design of 1200 x 630 out at any size: as large as the card's area asks, whatever its shape,
 * so that text takes the same part of a card in each.
 */
export function layoutFor({ width, height }: PictureSize): Layout {
  const scale = Math.max(
    SMALLEST_SCALE,
    Math.min(
      Math.sqrt((width * height) / (DESIGN.width * DESIGN.height)),
      width / LEAST_DESIGN.width,
      height / LEAST_DESIGN.height,
    ),
  );
  return {
    orientation: orientationOf(width / height),
    scale,
    px: (length) => Math.round(length * scale),
    margin: Math.round(Math.min(72 * scale, 0.115 * Math.min(width, height))),
  };
}

function orientationOf(ratio: number): Layout['orientation'] {
  if (ratio >= 1.35) return 'wide';
  return ratio > 0.85 ? 'square' : 'tall';
}

/** The same region as seen in a mirror, for cards that are read from the right. */
export function mirrored(
  region: PictureRegion,
  { width }: PictureSize,
  direction: Direction,
): PictureRegion {
  if (direction === 'ltr') return region;
  return { ...region, left: width - region.left - region.width };
}

/** Pixels to leave free on each side of a region. */
export interface Insets {
  readonly top: number;
  /** On the side where lines start. */
  readonly start: number;
  readonly bottom: number;
  /** On the side where lines end. */
  readonly end: number;
}

/** A region without its margins, of a card that is read from the left. */
export function inset({ left, top, width, height }: PictureRegion, insets: Insets): PictureRegion {
  return {
    left: left + insets.start,
    top: top + insets.top,
    width: width - insets.start - insets.end,
    height: height - insets.top - insets.bottom,
  };
}

/** Where words may stand on a card that is theirs alone. */
export function wholeBox(size: PictureSize, { px, margin }: Layout): PictureRegion {
  const edge = margin - px(8);
  return inset(
    { left: 0, top: 0, ...size },
    { top: edge, start: margin, bottom: edge, end: margin },
  );
}

/** A size without a margin on each side, which takes no more than two fifths of it. */
export function insetSize({ width, height }: PictureSize, margin: number): PictureSize {
  const most = Math.min(margin, Math.floor(Math.min(width, height) / 5));
  return { width: width - 2 * most, height: height - 2 * most };
}
