import sharp, { type Metadata } from 'sharp';

import type { DecodeHeic } from './heic-decoder';
import { withProfile } from './png-profile';
import { UnreadablePicture } from './unreadable';

/** The longest side that is kept, in pixels: that of the largest card. */
const LONGEST_SIDE = 4096;

/** Whether what sharp says of a file is of one that it knows and has no decoder for. */
export function isHeic({ format, compression }: Pick<Metadata, 'format' | 'compression'>): boolean {
  return format === 'heif' && compression !== 'av1';
}

/**
 * A HEIC photo as a PNG that sharp reads: upright, with its colour profile, and no larger than cards are.
 * @throws UnreadablePicture for a damaged one
 */
export async function heicAsPng(
  bytes: Uint8Array,
  { icc }: Pick<Metadata, 'icc'>,
  decode: DecodeHeic,
): Promise<Uint8Array> {
  const { data, width, height } = await decode({ buffer: bytes }).catch(() => {
    throw new UnreadablePicture({ reason: 'damaged' });
  });
  const longest = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside' } as const;
  const png = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ ...longest, withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return icc === undefined ? png : withProfile(png, icc);
}
