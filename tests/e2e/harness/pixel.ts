import sharp from 'sharp';

/** The colour of one pixel of a picture in a data URL, red, green and blue from 0 to 255. */
export async function pixelOf(dataUrl: string, left: number, top: number): Promise<number[]> {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  const pixel = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return [...pixel];
}
