import sharp from 'sharp';

import type { Pixels } from '../../../server/src/render/painter';
import { toDataUri } from '../../../server/src/render/pictures';

function gradient(width: number, height: number, alpha: number): Pixels {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < rgba.length; i += 4) {
    const value = Math.round(((((i / 4) % width) / width) * 255 * alpha) / 255);
    rgba.set([value, 0, value, alpha], i);
  }
  return { width, height, rgba };
}

async function decode(uri: string) {
  const [, type, data] = /^data:image\/(png|jpeg);base64,(.+)$/u.exec(uri) ?? [];
  const { data: rgba, info } = await sharp(Buffer.from(data ?? '', 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { type, rgba, width: info.width, height: info.height };
}

function furthest(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((most, value, i) => Math.max(most, Math.abs(value - (other[i] ?? 0))), 0);
}

it('keeps what shines through, as a PNG', async () => {
  const shown = await decode(await toDataUri(gradient(400, 300, 102)));
  expect(shown).toMatchObject({ type: 'png', width: 400, height: 300 });
  // Not premultiplied, as PNG has it: the values of the gradient at full strength.
  const straight = gradient(400, 300, 255).rgba.map((value, i) => (i % 4 === 3 ? 102 : value));
  expect(furthest(shown.rgba, straight)).toBeLessThanOrEqual(3);
});

it('keeps a small picture to the bit', async () => {
  const logo = gradient(240, 44, 255);
  const shown = await decode(await toDataUri(logo));
  expect(shown.type).toBe('png');
  expect(furthest(shown.rgba, logo.rgba)).toBe(0);
});

it('loses nothing that is seen of a photo, as a JPEG', async () => {
  const photo = gradient(1200, 630, 255);
  const shown = await decode(await toDataUri(photo));
  expect(shown).toMatchObject({ type: 'jpeg', width: 1200, height: 630 });
  expect(furthest(shown.rgba, photo.rgba)).toBeLessThanOrEqual(6);
});
