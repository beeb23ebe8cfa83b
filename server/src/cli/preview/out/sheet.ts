import sharp from 'sharp';

import { createEngine } from '../../../render/engine/engine';
import { placePictures, type SheetPicture, type SheetTitle } from './sheet-layout';
import { sheetTemplate } from './sheet-template';

/** Larger than any sheet. */
const MOST_BYTES = 200_000_000;

/**
 * Draws a template's pictures onto one sheet, with captions, as a PNG. The captions are drawn by the
 * engine itself, since the machines that test code have no fonts; in this process, since nothing on
 * the sheet is anybody else's code.
 */
export async function drawSheet(
  title: SheetTitle,
  pictures: readonly SheetPicture[],
): Promise<Uint8Array> {
  const { places, size } = placePictures(pictures.map((picture) => picture.size));
  const template = sheetTemplate(title, pictures, places);
  const engine = await createEngine({ find: () => template });
  const ground = await engine.draw({
    template: template.name,
    content: template.sample,
    size,
    output: { format: 'png', maxBytes: MOST_BYTES },
  });
  const layers = pictures.map(async ({ bytes }, index) => {
    const place = places[index];
    if (bytes === null || place === undefined) return [];
    const { left, top, width, height } = place;
    return [{ input: await sharp(bytes).resize(width, height).png().toBuffer(), left, top }];
  });
  return sharp(ground.bytes)
    .composite((await Promise.all(layers)).flat())
    .png()
    .toBuffer();
}
