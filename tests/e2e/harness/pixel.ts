import sharp from 'sharp';

/** The bytes of a data URL. */
export function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}

/** The colour of one pixel of a picture in a data URL, red, green and blue from 0 to 255. */
export async function pixelOf(dataUrl: string, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(bytesOf(dataUrl))
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return [...pixel];
}
