import { createCipheriv } from 'node:crypto';

import sharp from 'sharp';

import { encodePicture } from '../../../server/src/render/engine/encode';
import type { PictureSize } from '../../../server/src/contracts/picture';
import type { Pixels } from '../../../server/src/render/painter';
import { createChance } from '../../fixtures/render/pictures';
import { decode } from '../../fixtures/render/pixels';

jest.setTimeout(60_000);

const SIZE = { width: 600, height: 315 };
const AUTO = { format: 'auto', maxBytes: 300_000 } as const;

type Paint = (x: number, y: number) => readonly [number, number, number];

function paint(at: Paint, size: PictureSize = SIZE): Pixels {
  const { width, height } = size;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rgba.set([...at(x, y), 255], (y * width + x) * 4);
  }
  return { ...size, rgba };
}

/** As incompressible as a picture can be. */
function noise(size: PictureSize = SIZE): Pixels {
  const nothing = Buffer.alloc(size.width * size.height * 4);
  // A cipher makes millions of pixels in no time, and the same ones every time.
  const rgba = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(nothing);
  for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
  return { ...size, rgba };
}

/** A flat card with lines of something like words. */
const words: Paint = (x, y) => {
  const isInk = y % 40 > 20 && x > 60 && x < 400 && Math.floor(x / 7) % 2 === 0;
  return isInk ? [20, 20, 40] : [252, 251, 248];
};

/** Tones that change from pixel to pixel in places: a glow, a photo with its grain. */
const glow: Paint = (x, y) => [Math.floor(x / 3) % 256, Math.floor(y / 2), 90];
const grain: Paint = (x, y) => [(x * 5 + y * 3) % 160, (x * x + y) % 120, (x + y * y) % 90];

describe('what the card holds decides its type', () => {
  it('keeps flat colour to the bit, as a PNG', async () => {
    const card = paint(words);
    const { bytes, mime } = await encodePicture(card, AUTO);
    expect(mime).toBe('image/png');
    expect(bytes.byteLength).toBeLessThan(100_000);
    const decoded = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(decoded.info).toMatchObject(SIZE);
    expect(Buffer.compare(decoded.data, card.rgba)).toBe(0);
    expect((await sharp(bytes).metadata()).channels).toBe(3);
  });

  it.each<[string, Paint]>([
    ['a gradient', glow],
    ['a photo from edge to edge', grain],
    ['a photo beside its words', (x, y) => (x > 390 ? grain(x, y) : words(x, y))],
  ])('takes a JPEG for %s, which is the smaller file', async (_, at) => {
    const card = paint(at);
    const { bytes, mime } = await encodePicture(card, AUTO);
    expect(mime).toBe('image/jpeg');
    const asPng = await encodePicture(card, { format: 'png', maxBytes: 8_000_000 });
    expect(bytes.byteLength).toBeLessThan(asPng.bytes.byteLength);
  });

  it('takes the type that was asked for, whatever the card holds', async () => {
    const large = { maxBytes: 8_000_000 };
    const png = await encodePicture(paint(grain), { format: 'png', ...large });
    const jpeg = await encodePicture(paint(words), { format: 'jpeg', ...large });
    expect((await sharp(png.bytes).metadata()).format).toBe('png');
    expect((await sharp(jpeg.bytes).metadata()).format).toBe('jpeg');
  });

  it('takes a JPEG for a flat card whose PNG is over the budget', async () => {
    // Short stripes, so faint that a JPEG makes little of them.
    const chance = createChance();
    let shade = 0;
    const card = paint((x) => {
      if (x % 16 === 0) shade = 200 + Math.floor(chance() * 6);
      return [shade, shade, shade];
    });
    const png = await encodePicture(card, AUTO);
    expect(png.mime).toBe('image/png');
    const maxBytes = png.bytes.byteLength - 1;
    const tight = await encodePicture(card, { format: 'auto', maxBytes });
    expect(tight.mime).toBe('image/jpeg');
    expect(tight.bytes.byteLength).toBeLessThanOrEqual(maxBytes);
  });
});

describe('the budget', () => {
  it.each([250_000, 160_000, 110_000, 80_000])('of %i bytes is kept, and spent', async (most) => {
    const options = { format: 'jpeg', maxBytes: most } as const;
    const { bytes } = await encodePicture(noise(), options);
    expect(bytes.byteLength).toBeLessThanOrEqual(most);
    expect(bytes.byteLength).toBeGreaterThan(most * 0.4);
  });

  it('is found in few steps, since each is a whole card encoded', async () => {
    const encodings = jest.spyOn(sharp.prototype as { jpeg: () => unknown }, 'jpeg');
    for (const card of [noise(), paint(grain), paint(words), paint(glow)]) {
      for (const part of [0.95, 0.8, 0.65, 0.5]) {
        const { bytes } = await encodePicture(card, { format: 'jpeg', maxBytes: 8_000_000 });
        encodings.mockClear();
        const maxBytes = Math.round(bytes.byteLength * part);
        await encodePicture(card, { format: 'jpeg', maxBytes }).catch(() => null);
        expect(encodings.mock.calls.length).toBeLessThanOrEqual(5);
      }
    }
    encodings.mockRestore();
  });

  it.each([
    { width: 1200, height: 1500 },
    { width: 2400, height: 1260 },
    { width: 4096, height: 1024 },
    { width: 4096, height: 4096 },
  ])('of 300 kB holds a card of $width x $height full of grain', async (size) => {
    const { bytes, mime } = await encodePicture(noise(size), AUTO);
    expect(mime).toBe('image/jpeg');
    expect(bytes.byteLength).toBeLessThanOrEqual(300_000);
    expect(bytes.byteLength).toBeGreaterThan(150_000);
    expect(await sharp(bytes).metadata()).toMatchObject(size);
  });

  it('costs the grain of a photo, not the words on it', async () => {
    const size = { width: 2400, height: 1260 };
    const chance = createChance();
    // Strokes as thick as those of a description.
    const isInk = (x: number) => x % 24 < 8;
    const card = paint((x) => {
      if (isInk(x)) return [255, 255, 255];
      const grey = Math.floor(chance() * 120);
      return [grey, grey, grey];
    }, size);
    const { bytes } = await encodePicture(card, AUTO);
    expect(bytes.byteLength).toBeLessThanOrEqual(300_000);
    const seen = await decode(bytes);
    for (let x = 24; x < 2300; x += 24) {
      const [ink] = seen.at(x + 4, 600);
      const [ground] = seen.at(x + 16, 600);
      expect(ink - ground).toBeGreaterThan(90);
    }
  });

  it.each(['auto', 'jpeg', 'png'] as const)('that no %s keeps is refused', async (format) => {
    await expect(encodePicture(noise(), { format, maxBytes: 2000 })).rejects.toMatchObject({
      code: 'OG_RENDER_TOO_LARGE',
      retryable: false,
      message: expect.stringContaining('2 kB') as string,
    });
  });
});

describe('a card with a part that an AI model made', () => {
  const SOURCE =
    /<Iptc4xmpExt:DigitalSourceType>http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/compositeWithTrainedAlgorithmicMedia</;

  it.each<[string, Paint]>([
    ['image/png', words],
    ['image/jpeg', grain],
  ])('says so in the metadata of its %s, and looks the same', async (mime, picture) => {
    const card = paint(picture);
    const plain = await encodePicture(card, AUTO);
    const disclosed = await encodePicture(card, { ...AUTO, disclose: true });
    expect([plain.mime, disclosed.mime]).toEqual([mime, mime]);
    const metadata = await sharp(disclosed.bytes).metadata();
    expect(metadata.xmp?.toString('utf8')).toMatch(SOURCE);
    expect((await sharp(plain.bytes).metadata()).xmp).toBeUndefined();
    const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    const [one, other] = [await pixelsOf(disclosed.bytes), await pixelsOf(plain.bytes)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('keeps to its budget of bytes with what it says', async () => {
    const maxBytes = 30_000;
    const card = noise();
    const { bytes } = await encodePicture(card, { format: 'jpeg', maxBytes, disclose: true });
    expect(bytes.byteLength).toBeLessThanOrEqual(maxBytes);
    expect((await sharp(bytes).metadata()).xmp?.toString('utf8')).toMatch(SOURCE);
  });
});
