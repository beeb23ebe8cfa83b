import type { FocalPoint, SourcePicture } from '../contracts/content';
import { isEntry, type Sources } from './read';

/** Turns a media library file's URL into where its bytes lie. */
export type Locate = (file: { readonly url: string; readonly provider: string }) => string;

/** A file of the media library as a source picture, or null where it is no picture. */
export function toPicture(value: unknown, locate: Locate): SourcePicture | null {
  if (!isEntry(value)) return null;
  const { id, url, mime, name, provider, focalPoint } = value;
  if (typeof id !== 'number' || typeof url !== 'string') return null;
  if (typeof mime !== 'string' || !mime.startsWith('image/')) return null;
  const location = locate({ url, provider: typeof provider === 'string' ? provider : 'local' });
  return {
    fileId: id,
    location,
    // A worker may run on a machine without the folder of uploads.
    ...(isAddress(url) && !isAddress(location) && { address: url }),
    name: typeof name === 'string' ? name : url,
    focalPoint: parseFocalPoint(focalPoint),
  };
}

function isAddress(location: string): boolean {
  return /^https?:/iu.test(location);
}

/** The first picture among files, or null. Those before it are sources too: they may become one. */
export function firstPicture(
  files: readonly unknown[],
  locate: Locate,
  sources: Sources,
): SourcePicture | null {
  return firstPictures(files, 1, locate, sources)[0] ?? null;
}

/** The first pictures among files, at most so many. Files between them are sources too. */
export function firstPictures(
  files: readonly unknown[],
  most: number,
  locate: Locate,
  sources: Sources,
): SourcePicture[] {
  const pictures: SourcePicture[] = [];
  for (const file of files) {
    if (pictures.length === most) break;
    if (isEntry(file) && typeof file['id'] === 'number') {
      sources.add({ kind: 'file', id: file['id'] });
    }
    const picture = toPicture(file, locate);
    if (picture !== null) pictures.push(picture);
  }
  return pictures;
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
