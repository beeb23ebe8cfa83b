import sharp, { type Sharp } from 'sharp';

import type { FocalPoint } from '../../../server/src/contracts/content';
import type { PictureWish } from '../../../server/src/contracts/template';
import type { Pixels } from '../../../server/src/render/painter';
import { decodePicture } from '../../../server/src/render/pictures/decode';
import { painted, plain, png, pngChunk } from '../../fixtures/render/pictures';

const COVER: PictureWish = { width: 300, height: 200, fit: 'cover' };
const MIDDLE = { x: 0.5, y: 0.5 };

async function decode(picture: Sharp | Uint8Array, wish = COVER, focus: FocalPoint | null = null) {
  const bytes = picture instanceof Uint8Array ? picture : await picture.toBuffer();
  const pixels = await decodePicture(bytes, wish, focus);
  expect(pixels.rgba).toHaveLength(pixels.width * pixels.height * 4);
  return pixels;
}

function at({ rgba, width }: Pixels, x: number, y: number): number[] {
  const start = (y * width + x) * 4;
  return [...rgba.subarray(start, start + 4)];
}

function expectColor(pixels: Pixels, color: readonly number[], tolerance = 4, x = 150, y = 100) {
  for (const [index, channel] of at(pixels, x, y).entries()) {
    expect(Math.abs(channel - (color[index] ?? 255))).toBeLessThanOrEqual(tolerance);
  }
}

describe('every kind of picture is decoded to the pixels that the template asked for', () => {
  const BLUE = [0x33, 0x66, 0xcc, 255];

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('%s', async (format) => {
    const pixels = await decode(plain(900, 900, '#3366cc').toFormat(format));
    expect(pixels).toMatchObject({ width: 300, height: 200 });
    expectColor(pixels, BLUE, 8);
  });

  it.each<[string, Sharp]>([
    ['a progressive JPEG', plain(900, 900, '#3366cc').jpeg({ progressive: true })],
    ['a PNG with a palette', plain(90, 90, '#3366cc').png({ palette: true })],
    ['a PNG of 16 bits a channel', plain(90, 90, '#3366cc').toColourspace('rgb16').png()],
    ['an interlaced PNG', plain(90, 90, '#3366cc').png({ progressive: true })],
    ['a lossless WebP', plain(90, 90, '#3366cc').webp({ lossless: true })],
    ['a compressed TIFF', plain(90, 90, '#3366cc').tiff({ compression: 'lzw' })],
    ['one pixel', plain(1, 1, '#3366cc').png()],
    ['a line of pixels', plain(3000, 1, '#3366cc').png()],
  ])('%s', async (_, picture) => {
    expectColor(await decode(picture), BLUE, 8);
  });

  it('in tones, where it asks for them', async () => {
    const wish: PictureWish = { ...COVER, tones: ['#100020', '#ffe0c0'] };
    expectColor(await decode(plain(90, 90, '#ffffff').png(), wish), [0xff, 0xe0, 0xc0, 255]);
    expectColor(await decode(plain(90, 90, '#000000').png(), wish), [0x10, 0x00, 0x20, 255]);
  });

  it('an SVG, as sharp as it is drawn', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="15" height="20" fill="#3366cc"/><rect x="15" width="15" height="20" fill="#fff"/></svg>';
    const pixels = await decode(Buffer.from(svg));
    expectColor(pixels, BLUE, 0, 148);
    expectColor(pixels, [255, 255, 255], 0, 151);
  });

  it.each(['#808080', '#000000', '#ffffff'])('greys: %s', async (grey) => {
    const value = Number.parseInt(grey.slice(1, 3), 16);
    for (const space of ['b-w', 'grey16']) {
      const bytes = await plain(30, 20, grey).toColourspace(space).png().toBuffer();
      expect((await sharp(bytes).metadata()).channels).toBe(1);
      expectColor(await decode(bytes), [value, value, value, 255], 1);
    }
  });
});

it('has its colours though it was made for print', async () => {
  const bytes = await plain(300, 200, '#e01020').toColourspace('cmyk').jpeg().toBuffer();
  expect((await sharp(bytes).metadata()).space).toBe('cmyk');
  const [r, g, b] = at(await decode(bytes), 150, 100);
  expect(r).toBeGreaterThan(180);
  expect(g).toBeLessThan(90);
  expect(b).toBeLessThan(90);
});

it.each(['srgb', 'rgb16'])('has the colours of its profile (%s)', async (space) => {
  // Red of sRGB is 234, 51, 35 in Display P3, and duller than the reddest red there.
  const bytes = plain(30, 20, '#ff0000').toColourspace(space).withIccProfile('p3').png();
  expectColor(await decode(bytes), [255, 0, 0, 255], 2);
});

describe('a picture that was taken with the camera turned', () => {
  // Red on top, a green spot on the left, as it is meant to be seen.
  const upright = painted(120, 80, (x, y) => {
    if (y < 20) return [255, 0, 0];
    return x < 30 ? [0, 255, 0] : [0, 0, 255];
  });
  /** How a camera stores an upright picture for each of EXIF's orientations. */
  const STORED: Record<number, (picture: Sharp) => Sharp> = {
    1: (picture) => picture,
    2: (picture) => picture.flop(),
    3: (picture) => picture.rotate(180),
    4: (picture) => picture.flip(),
    5: (picture) => picture.flop().rotate(270),
    6: (picture) => picture.rotate(270),
    7: (picture) => picture.flop().rotate(90),
    8: (picture) => picture.rotate(90),
  };

  it.each(Object.keys(STORED).map(Number))('stands upright (EXIF orientation %i)', async (kind) => {
    // In two steps, since sharp does not rotate and mirror in the order of the calls.
    const stored = STORED[kind]?.(upright.clone().png()) ?? upright;
    const bytes = await sharp(await stored.toBuffer())
      .withMetadata({ orientation: kind })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    expect((await sharp(bytes).metadata()).orientation).toBe(kind);
    for (const focus of [null, MIDDLE]) {
      const pixels = await decode(bytes, { width: 120, height: 80, fit: 'cover' }, focus);
      expectColor(pixels, [254, 0, 0], 12, 60, 8);
      expectColor(pixels, [0, 255, 1], 12, 12, 50);
      expectColor(pixels, [0, 0, 254], 12, 80, 50);
    }
  });
});

describe('an animation shows its first frame alone', () => {
  const colors = ['#ff0000', '#00ff00', '#0000ff'];

  it.each(['gif', 'webp'] as const)('%s', async (format) => {
    const frames = await Promise.all(colors.map((color) => plain(60, 40, color).png().toBuffer()));
    const bytes = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(3);
    const pixels = await decode(bytes);
    expect(pixels).toMatchObject({ width: 300, height: 200 });
    expectColor(pixels, [255, 0, 0], 8);
  });

  it('APNG', async () => {
    const control = Buffer.alloc(8);
    control.writeUInt32BE(1000, 0);
    const bytes = png({
      width: 8,
      height: 2,
      rows: Buffer.from([0, 255, 0, 255]),
      before: [pngChunk('acTL', control)],
    });
    expectColor(await decode(bytes), [255, 255, 255], 0);
  });
});

describe('what the crop shows', () => {
  // A dot of detail on the right, which attention would go for.
  const scene = painted(600, 100, (x, y) => {
    if (x > 500) return (x + y) % 4 < 2 ? [255, 0, 0] : [255, 255, 0];
    return x < 100 ? [0, 0, 0] : [90, 90, 90];
  }).png();
  const SQUARE: PictureWish = { width: 100, height: 100, fit: 'cover' };

  it('is where the detail is, while nobody has set a focal point', async () => {
    expect(at(await decode(scene, SQUARE), 80, 50)[0]).toBeGreaterThan(150);
  });

  it('is the focal point, whatever catches the eye elsewhere', async () => {
    expectColor(await decode(scene, SQUARE, { x: 0.05, y: 0.5 }), [0, 0, 0], 0, 50, 50);
    expectColor(await decode(scene, SQUARE, MIDDLE), [90, 90, 90], 0, 50, 50);
  });

  it('is all of a picture that is to be contained, whatever its focal point', async () => {
    const pixels = await decode(scene, { ...SQUARE, fit: 'contain' }, { x: 0.05, y: 0.5 });
    expect(pixels).toMatchObject({ width: 100, height: 17 });
  });
});

it('is premultiplied, as what it is blended with', async () => {
  const background = { r: 200, g: 100, b: 0, alpha: 0.5 };
  const half = sharp({ create: { width: 30, height: 20, channels: 4, background } }).png();
  expectColor(await decode(half), [100, 50, 0, 128], 1);
});
