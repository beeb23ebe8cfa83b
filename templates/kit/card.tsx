import type { ReactNode } from 'react';

import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';

interface CardProps {
  readonly size: PictureSize;
  readonly direction: Direction;
  readonly background: string;
  /**
   * Grounds, ornaments and pictures, each positioned absolutely, and {@link Words}. An engine may
   * keep what holds no text for the next card, so none of it depends on this card's words.
   */
  readonly children: ReactNode;
}

/** The root of a template: fills the card. */
export function Card({ size, direction, background, children }: CardProps) {
  return (
    <div style={{ display: 'flex', ...size, direction, background, position: 'relative' }}>
      {children}
    </div>
  );
}

interface WordsProps {
  readonly size: PictureSize;
  /** Where they stand on the card. */
  readonly box: PictureRegion;
  /** From top to bottom, with the free room between them. */
  readonly children: ReactNode;
}

/** All that a card says, in one column. The one part of a card that is drawn anew for each. */
export function Words({ size, box, children }: WordsProps) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        // Above the pictures, which are positioned.
        position: 'relative',
        ...size,
        paddingTop: box.top,
        paddingRight: size.width - box.left - box.width,
        paddingBottom: size.height - box.top - box.height,
        paddingLeft: box.left,
      }}
    >
      {children}
    </div>
  );
}
