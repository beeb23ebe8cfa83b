import { createRequire } from 'node:module';
import path from 'node:path';

import { packageFolder } from '../package-folder';

/**
 * Installed in the app by those who want it: libheif as WebAssembly, under the LGPL. It decodes what sharp's own
 * build tells the size of and cannot decode, since HEVC is patented.
 */
export const HEIC_PACKAGE = 'heic-decode';

/**
 * What is used of the optional package: the pixels of a photo, upright, in its own colour space.
 * It rejects for a damaged one.
 */
export type DecodeHeic = (file: { readonly buffer: Uint8Array }) => Promise<{
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}>;

let known: DecodeHeic | null | undefined;

/** The optional package, loaded when the first HEIC comes; null where it is not installed. */
export function heicDecoder(): DecodeHeic | null {
  if (known === undefined) known = load();
  return known;
}

function load(): DecodeHeic | null {
  const folder = packageFolder(HEIC_PACKAGE);
  if (folder === null) return null;
  const require = createRequire(path.join(folder, 'package.json'));
  return require(folder) as DecodeHeic;
}
