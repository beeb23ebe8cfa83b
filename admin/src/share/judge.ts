import type { Platform } from './platforms';

/** A card's picture, as far as platforms care. */
export interface SharedPicture {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Bytes, or null where they are not known. */
  readonly bytes: number | null;
}

/** What becomes of a picture on a platform: all is well, or what is not. */
export type Verdict = 'good' | 'large' | 'small' | 'cropped';

/** Of its height or width, what may be cut off without a word: X takes 5 % of a card's height. */
const SLIGHT = 0.06;

/** Judges a picture by what a platform takes. */
export function judge(
  { width, height, bytes }: SharedPicture,
  { leastWidth, mostBytes, ratio }: Platform,
): Verdict {
  if (bytes !== null && mostBytes !== null && bytes > mostBytes) return 'large';
  if (leastWidth !== null && width < leastWidth) return 'small';
  const own = width / height;
  const lost = 1 - Math.min(own, ratio) / Math.max(own, ratio);
  return lost > SLIGHT ? 'cropped' : 'good';
}
