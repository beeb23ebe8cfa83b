/** Bounds on a source picture, whatever it claims to be. */

/** Bytes. */
export const LARGEST_FILE = 40 * 1024 * 1024;

/** What the largest cameras of today take, and about what a render process has the memory for. */
export const MOST_PIXELS = 50_000_000;

/**
 * Seconds that one picture may take. Less than the limit of a whole card, so that a slow picture is
 * left out, and named, before its card is given up.
 */
export const LONGEST_READ = 5;

/** What browsers and the media library show, and sharp reads without help. */
export const READABLE_FORMATS: readonly string[] = [
  'jpeg',
  'png',
  'webp',
  'gif',
  'svg',
  'heif',
  'tiff',
];

/** Why a picture was left out, as a part of a sentence for the editor. */
export class UnreadablePicture extends Error {
  override readonly name = 'UnreadablePicture';

  constructor(
    message: string,
    /** Whether it may be read another time: the machine was to blame, not the file. */
    readonly transient = false,
  ) {
    super(message);
  }
}
