/** Bounds on a source picture, whatever it claims to be. */

/** Bytes. */
export const LARGEST_FILE = 40 * 1024 * 1024;

/** Of a picture that is shrunk while it is read, row by row: more than any camera of today takes. */
export const MOST_SHRUNK_PIXELS = 250_000_000;

/** Of a picture that is read in full, and about what a render process has the memory for. */
export const MOST_PIXELS = 50_000_000;

/** Bytes that a decoder may hold of a picture which it cannot read row by row. */
export const MOST_HELD_BYTES = 350_000_000;

/**
 * Seconds that one picture may take. Less than the limit of a whole card, so that a slow picture is
 * left out, and named, before its card is given up.
 */
export const LONGEST_READ = 10;

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
