import type { ReactNode } from 'react';

import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion } from '../../server/src/contracts/picture';

interface DrawingProps {
  /** On the card as it is drawn, in pixels, which are the drawing's units too. */
  readonly region: PictureRegion;
  /**
   * Of the card: what is drawn for one that is read from the left is mirrored on others.
   * @default never mirrored
   */
  readonly direction?: Direction;
  /** Elements of SVG. */
  readonly children: ReactNode;
}

/** An SVG in a region of the card. */
export function Drawing({ region, direction = 'ltr', children }: DrawingProps) {
  const { left, top, width, height } = region;
  const mirror = direction === 'rtl' && { transform: `translate(${width} 0) scale(-1 1)` };
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ position: 'absolute', left, top }}
    >
      <g {...mirror}>{children}</g>
    </svg>
  );
}
