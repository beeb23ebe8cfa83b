import type { FocalPercent } from '../../../server/src/contracts/choices';

/** Where a picture is cropped around while nobody has set a point. */
export const MIDDLE: FocalPercent = { x: 50, y: 50 };

/** Percent by which an arrow key moves the point; with Shift, by ten times that. */
const STEP = 1;

const DIRECTIONS: Readonly<Record<string, FocalPercent>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A box on the screen, in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The point of a picture under a pointer, in whole percent. */
export function pointAt(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  { left, top, width, height }: Box,
): FocalPercent {
  return {
    x: bounded(((clientX - left) / Math.max(1, width)) * 100),
    y: bounded(((clientY - top) / Math.max(1, height)) * 100),
  };
}

/** The point after a key, or null for a key that moves none. A picture is not mirrored in Arabic. */
export function pointAfter(
  { x, y }: FocalPercent,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): FocalPercent | null {
  const direction = Object.hasOwn(DIRECTIONS, key) ? DIRECTIONS[key] : undefined;
  if (direction === undefined) return null;
  const step = shiftKey ? STEP * 10 : STEP;
  return { x: bounded(x + direction.x * step), y: bounded(y + direction.y * step) };
}

function bounded(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent)));
}
