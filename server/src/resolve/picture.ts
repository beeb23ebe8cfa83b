import type { FocalPoint, SourcePicture } from '../contracts/content';
import { isEntry } from './read';

/** Turns a media library file's URL into where its bytes lie. */
export type Locate = (file: { readonly url: string; readonly provider: string }) => string;

/** The first picture among the media of a path, or null. */
export function firstPicture(values: readonly unknown[], locate: Locate): SourcePicture | null {
  for (const value of values) {
    if (!isEntry(value)) continue;
    const { id, url, mime, name, provider, focalPoint } = value;
    if (typeof id !== 'number' || typeof url !== 'string') continue;
    if (typeof mime !== 'string' || !mime.startsWith('image/')) continue;
    return {
      fileId: id,
      location: locate({ url, provider: typeof provider === 'string' ? provider : 'local' }),
      name: typeof name === 'string' ? name : url,
      focalPoint: parseFocalPoint(focalPoint),
    };
  }
  return null;
}

/**
 * The media library keeps percents: its upload service takes `x` and `y` from 0 to 100, and its
 * editor shows them with a percent sign. What is neither is no focal point.
 */
function parseFocalPoint(value: unknown): FocalPoint | null {
  if (!isEntry(value)) return null;
  const [x, y] = [fraction(value['x']), fraction(value['y'])];
  return x === null || y === null ? null : { x, y };
}

function fraction(percent: unknown): number | null {
  const isPercent = typeof percent === 'number' && percent >= 0 && percent <= 100;
  return isPercent ? percent / 100 : null;
}
