import type { ReactNode } from 'react';

import type { Direction } from '../../server/src/contracts/content';

interface MirrorProps {
  /** Of the drawing. */
  readonly width: number;
  readonly direction: Direction;
  readonly children: ReactNode;
}

/** A part of an SVG, turned to the other side on cards that are read from the right. */
export function Mirror({ width, direction, children }: MirrorProps) {
  if (direction === 'ltr') return <g>{children}</g>;
  return <g transform={`translate(${width} 0) scale(-1 1)`}>{children}</g>;
}
