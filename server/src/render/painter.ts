import type { ReactElement } from 'react';

import type { PictureSize } from '../contracts/picture';
import type { UsedFonts } from './fonts/used';

/** The drawing engines that templates can be drawn by. */
export const PAINTER_NAMES = ['satori', 'takumi'] as const;
export type PainterName = (typeof PAINTER_NAMES)[number];

/** Eight bits each of red, green, blue and opacity, premultiplied, row by row from the top left. */
export interface Pixels extends PictureSize {
  readonly rgba: Uint8Array;
}

/** Pixels that lie somewhere on a card, which is transparent around them. */
export interface Patch extends Pixels {
  /** Pixels from the card's left edge. */
  readonly left: number;
  /** Pixels from the card's top edge. */
  readonly top: number;
}

export interface PaintRequest {
  /** HTML and SVG elements without components, styles as objects; an `img` shows a `data:` URI. */
  readonly element: ReactElement;
  readonly size: PictureSize;
  /** What draws every text in it. */
  readonly fonts: UsedFonts;
}

/**
 * Turns elements into pixels: the one part of drawing a card in which engines differ. Everything
 * around it (fitting text, reading pictures, layers, encoding) is the same for all of them.
 */
export interface Painter {
  readonly name: PainterName;
  /**
   * What was drawn, and no more of the transparent rest than is cheap to leave.
   * @throws Error in the engine's own words when it cannot draw the elements
   */
  paint(request: PaintRequest): Promise<Patch>;
}
