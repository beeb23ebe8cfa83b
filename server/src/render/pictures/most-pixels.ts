import type { Metadata } from 'sharp';

import { isHeic } from './heic';
import { MOST_HELD_BYTES, MOST_PIXELS, MOST_SHRUNK_PIXELS } from './limits';

/** How many pixels a picture may have, and what it is about the file that allows no more. */
export interface PixelLimit {
  readonly pixels: number;
  /** As the end of a sentence, such as `for a progressive JPEG`; empty where there is nothing. */
  readonly reason: string;
}

/** JPEG and WebP are shrunk while they are read, so that they may be larger than all others. */
export function mostPixels(metadata: Metadata, bytes: Uint8Array): PixelLimit {
  if (metadata.format === 'jpeg') return ofJpeg(metadata);
  if (metadata.format === 'webp') return ofWebp(metadata, bytes);
  if (isHeic(metadata)) return OF_HEIC;
  return { pixels: MOST_PIXELS, reason: '' };
}

/** Its decoder holds the photo in its own planes, as RGBA, and once more as it hands that over. */
const HELD_OF_HEIC = 1.5 + 4 + 4;

const OF_HEIC: PixelLimit = {
  pixels: atMost(MOST_HELD_BYTES / HELD_OF_HEIC),
  reason: 'for a HEIC',
};

/**
 * A decoder holds the coefficients of all scans of a progressive JPEG at once, two bytes each.
 * https://github.com/libjpeg-turbo/libjpeg-turbo/blob/main/doc/libjpeg.txt
 */
function ofJpeg({ isProgressive, channels, chromaSubsampling }: Metadata): PixelLimit {
  if (!isProgressive) return { pixels: MOST_SHRUNK_PIXELS, reason: '' };
  const perPixel = 2 * coefficientsPerPixel(channels, chromaSubsampling);
  return { pixels: atMost(MOST_HELD_BYTES / perPixel), reason: 'for a progressive JPEG' };
}

function coefficientsPerPixel(channels: number, chromaSubsampling = ''): number {
  if (chromaSubsampling === '4:2:0') return 1.5;
  return chromaSubsampling === '4:2:2' ? 2 : channels;
}

/** A decoder holds a lossless WebP whole, and of an animation several canvases. */
function ofWebp({ pages = 1 }: Metadata, bytes: Uint8Array): PixelLimit {
  if (pages > 1) return { pixels: MOST_PIXELS, reason: 'for an animation' };
  if (!isLossless(bytes)) return { pixels: MOST_SHRUNK_PIXELS, reason: '' };
  return { pixels: atMost(MOST_HELD_BYTES / 4), reason: 'for a lossless WebP' };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function isLossless(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    if (name === 'VP8L') return true;
    if (name === 'VP8 ') return false;
    const length = file.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return false;
}

function atMost(pixels: number): number {
  return Math.min(MOST_SHRUNK_PIXELS, Math.floor(pixels / 1e6) * 1e6);
}
