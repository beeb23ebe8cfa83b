import sharp from 'sharp';

import type { ImageRequest } from '../../../server/src/contracts/renderer';
import { renderImage } from '../../../server/src/render/image/render-image';
import { painted, plain } from '../../fixtures/render/pictures';

jest.setTimeout(30_000);

const OG = { width: 1200, height: 630 };

const whole = (bytes: Uint8Array, changes: Partial<ImageRequest> = {}): ImageRequest => ({
  picture: { bytes, name: 'own', focalPoint: null },
  whole: true,
  size: OG,
  output: { format: 'auto', maxBytes: 300_000 },
  ...changes,
});

/** Red on its left half, blue on its right one. */
const halves = (width: number, height: number) =>
  painted(width, height, (x) => (x < width / 2 ? [255, 0, 0] : [0, 0, 255]));

/** The colour in the middle of a picture. */
async function middle(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3;
  return [...data.subarray(at, at + 3)];
}

describe('a finished picture that is kept whole', () => {
  it.each(['jpeg', 'png'] as const)('keeps every byte of a %s', async (format) => {
    const bytes = await halves(1400, 735)[format]().toBuffer();
    const result = await renderImage(whole(bytes));
    expect(Buffer.compare(result.bytes, bytes)).toBe(0);
    expect(result).toMatchObject({
      mime: `image/${format}`,
      width: 1400,
      height: 735,
      warnings: [],
    });
  });

  it.each(['webp', 'gif', 'avif', 'tiff'] as const)(
    'is encoded anew where it is a %s, and never cropped',
    async (format) => {
      const bytes = await halves(1000, 900).toFormat(format).toBuffer();
      const result = await renderImage(whole(bytes));
      const made = await sharp(result.bytes).metadata();
      expect(`image/${made.format}`).toBe(result.mime);
      expect(result).toMatchObject({ width: 1000, height: 900 });
      expect(made).toMatchObject({ width: 1000, height: 900 });
      expect(result.warnings.map(({ code }) => code)).toContain('OG_IMAGE_REENCODED');
    },
  );

  it('stands upright whatever its EXIF data says', async () => {
    const bytes = await plain(630, 1200, '#336699').jpeg().withExif({}).toBuffer();
    const turned = await sharp(bytes).withMetadata({ orientation: 6 }).toBuffer();
    const result = await renderImage(whole(turned));
    expect(result).toMatchObject({ width: 1200, height: 630 });
    expect((await sharp(result.bytes).metadata()).orientation ?? 1).toBe(1);
  });

  it('is made smaller where it has more pixels than platforms take', async () => {
    const bytes = await plain(5000, 2625, '#336699').png().toBuffer();
    const result = await renderImage(whole(bytes));
    expect(result).toMatchObject({ width: 2400, height: 1260 });
    expect(result.warnings).toEqual([
      expect.objectContaining({
        code: 'OG_IMAGE_REENCODED',
        message: expect.stringContaining('4096 pixels'),
      }),
    ]);
  });

  it('is bounded in bytes where it is encoded anew', async () => {
    const noise = Buffer.from(Array.from({ length: 1200 * 630 * 3 }, (_, i) => (i * 7919) % 251));
    const bytes = await sharp(noise, { raw: { width: 1200, height: 630, channels: 3 } })
      .webp({ quality: 100 })
      .toBuffer();
    const output = { format: 'png', maxBytes: 100_000 } as const;
    const result = await renderImage(whole(bytes, { output }));
    expect(result.bytes.byteLength).toBeLessThanOrEqual(100_000);
  });

  it('stands on white where something shines through what is encoded anew', async () => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { ...OG, channels: 4, background: clear } })
      .composite([{ input: await plain(200, 200, '#000').png().toBuffer(), left: 0, top: 0 }])
      .webp({ lossless: true })
      .toBuffer();
    expect(await middle((await renderImage(whole(bytes))).bytes)).toEqual([255, 255, 255]);
  });
});

describe('a finished picture that is cropped', () => {
  it('has the size that is asked for, and the middle in its middle', async () => {
    const bytes = await painted(1200, 1200, (_, y) =>
      y < 500 || y > 700 ? [255, 0, 0] : [0, 0, 255],
    )
      .png()
      .toBuffer();
    const size = { width: 800, height: 400 };
    const result = await renderImage(whole(bytes, { whole: false, size }));
    expect(await sharp(result.bytes).metadata()).toMatchObject(size);
    const [red = 0, , blue = 0] = await middle(result.bytes);
    expect(red).toBeLessThan(20);
    expect(blue).toBeGreaterThan(230);
  });

  it.each([
    [0.1, [254, 0, 0]],
    [0.9, [0, 0, 254]],
  ])('keeps its focal point at %d', async (x, color) => {
    const bytes = await halves(2000, 600).png().toBuffer();
    const picture = { bytes, name: 'own', focalPoint: { x, y: 0.5 } };
    const size = { width: 600, height: 600 };
    const result = await renderImage(whole(bytes, { picture, whole: false, size }));
    (await middle(result.bytes)).forEach((value, index) =>
      expect(Math.abs(value - (color[index] ?? 0))).toBeLessThan(4),
    );
  });
});

describe('a file that cannot be the card', () => {
  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a page', Buffer.from('<!doctype html><h1>Hello</h1>'), 'no picture at all'],
    [
      'an SVG that loads something',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="file:///etc/passwd"/></svg>',
      ),
      'cannot be the card',
    ],
    ['the beginning of a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'no picture at all'],
  ])('is refused: %s', async (_, bytes, reason) => {
    await expect(renderImage(whole(bytes))).rejects.toMatchObject({
      code: 'OG_IMAGE_UNREADABLE',
      message: expect.stringContaining(reason),
    });
  });

  it('is refused where a JPEG or PNG breaks off in the middle, though its bytes would be kept', async () => {
    const noise = Buffer.from(Array.from({ length: 900 * 600 * 3 }, (_, i) => (i * 7919) % 251));
    const raw = { width: 900, height: 600, channels: 3 } as const;
    for (const format of ['jpeg', 'png'] as const) {
      const bytes = await sharp(noise, { raw })[format]().toBuffer();
      const half = bytes.subarray(0, bytes.length / 2);
      await expect(renderImage(whole(half))).rejects.toMatchObject({ code: 'OG_IMAGE_UNREADABLE' });
    }
  });

  it('tells what it reads, whatever its type, and that it was read', async () => {
    const told: (string | null)[] = [];
    const tell = (digest: string | null) => Promise.resolve(void told.push(digest));
    await renderImage(whole(await plain(1200, 630, '#000').png().toBuffer()), tell);
    await renderImage(whole(Buffer.alloc(0)), tell).catch(() => undefined);
    expect(told).toEqual([expect.any(String), null, expect.any(String), null]);
  });
});
