import sharp from 'sharp';

import type { Pixels } from '../painter';

/** Pixels: below this a PNG is decoded as fast as a JPEG, and exact. */
const SMALL = 64_000;

/**
 * A prepared picture as a `data:` URI, for an engine that draws it itself. A large opaque one is a
 * JPEG without visible loss, which resvg decodes in half the time of a PNG; any other is a PNG that
 * is not compressed, which nobody keeps and nothing has to inflate.
 */
export async function toDataUri(pixels: Pixels): Promise<string> {
  const { width, height } = pixels;
  const opaque = isOpaque(pixels);
  const rgba = opaque ? pixels.rgba : unpremultiplied(pixels.rgba);
  const picture = sharp(rgba, { raw: { width, height, channels: 4 } });
  if (!opaque || width * height < SMALL) {
    const png = await picture.png({ compressionLevel: 0 }).toBuffer();
    return `data:image/png;base64,${png.toString('base64')}`;
  }
  const jpeg = await picture
    .removeAlpha()
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

function isOpaque({ rgba }: Pixels): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
  return true;
}

function unpremultiplied(rgba: Uint8Array): Uint8Array {
  const straight = Uint8Array.from(rgba);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = i; channel < i + 3; channel++) {
      straight[channel] = Math.round(((rgba[channel] ?? 0) * 255) / alpha);
    }
  }
  return straight;
}
