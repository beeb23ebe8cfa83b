import type { Metadata } from 'sharp';
import sharp from 'sharp';

import type { RenderWarning } from '../../../server/src/contracts/renderer';
import type { PictureWish } from '../../../server/src/contracts/template';
import { decodePicture } from '../../../server/src/render/pictures/decode';
import { mostPixels } from '../../../server/src/render/pictures/most-pixels';
import { createPicturePreparer } from '../../../server/src/render/pictures/prepare';
import { plain } from '../../fixtures/render/pictures';

jest.setTimeout(120_000);

const COVER: PictureWish = { width: 1200, height: 630, fit: 'cover' };
const MEGABYTE = 1024 * 1024;

/** The memory that a process holds at most while it does something, in megabytes more than before. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 2);
  await work();
  clearInterval(timer);
  return (Math.max(peak, process.memoryUsage.rss()) - before) / MEGABYTE;
}

beforeAll(() => {
  // As in a render process.
  sharp.cache(false);
  sharp.concurrency(1);
});

describe('a photo of 108 million pixels, as phones take them, is shrunk while it is read', () => {
  const photo = () => plain(12_000, 9_000, '#3366cc');

  it.each([
    ['a JPEG', () => photo().jpeg().toBuffer(), null],
    ['a WebP', () => photo().webp({ quality: 50, effort: 0 }).toBuffer(), null],
    ['a JPEG, by its focal point', () => photo().jpeg().toBuffer(), { x: 0.2, y: 0.8 }],
    [
      'a JPEG that was taken upright, by its focal point',
      () => photo().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      { x: 0.2, y: 0.8 },
    ],
  ])('%s', async (_, make, focalPoint) => {
    const bytes = await make();
    const peak = await peakOf(async () => {
      const { rgba, ...size } = await decodePicture(bytes, COVER, focalPoint);
      expect(size).toMatchObject({ width: 1200, height: 630 });
      expect([...rgba.subarray(0, 3)].map((value) => Math.round(value / 16))).toEqual([3, 6, 13]);
    });
    // Of 324 that all its pixels would take.
    expect(peak).toBeLessThan(150);
  });
});

it('a photo of too many pixels is left out for that reason, not called damaged', async () => {
  const warnings: RenderWarning[] = [];
  const bytes = await plain(16_000, 16_000, '#3366cc').jpeg().toBuffer();
  const picture = { bytes, name: 'cover.jpg', focalPoint: null };
  await createPicturePreparer()(picture, COVER, (warning) => warnings.push(warning));
  expect(warnings).toEqual([
    {
      code: 'OG_PICTURE_SKIPPED',
      values: {
        name: 'cover.jpg',
        stage: 'drawn',
        reason: 'pixels',
        width: 16_000,
        height: 16_000,
        most: 250,
        detail: '',
        remedy: 'smaller',
      },
      message:
        'The picture "cover.jpg" was left out: its 16000 x 16000 pixels are more than 250 million. Upload a smaller one in its place.',
    },
  ]);
});

describe('what no decoder reads row by row may have as many pixels as memory holds:', () => {
  const metadataOf = async (bytes: Buffer): Promise<Metadata> => sharp(bytes).metadata();

  it.each([
    ['a JPEG', () => plain(40, 40, '#36c').jpeg(), 250, ''],
    [
      'a progressive JPEG',
      () => plain(40, 40, '#36c').jpeg({ progressive: true }),
      116,
      'progressive',
    ],
    [
      'a progressive JPEG with all its colours',
      () => plain(40, 40, '#36c').jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
      58,
      'progressive',
    ],
    [
      'a progressive JPEG for print',
      () =>
        plain(40, 40, '#36c')
          .toColourspace('cmyk')
          .jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
      43,
      'progressive',
    ],
    [
      'a progressive JPEG in greys',
      () => plain(40, 40, '#777').toColourspace('b-w').jpeg({ progressive: true }),
      175,
      'progressive',
    ],
    ['a WebP', () => plain(40, 40, '#36c').webp(), 250, ''],
    ['a lossless WebP', () => plain(40, 40, '#36c').webp({ lossless: true }), 87, 'lossless'],
    [
      'a lossless WebP with a profile',
      () => plain(40, 40, '#36c').withIccProfile('p3').webp({ lossless: true }),
      87,
      'lossless',
    ],
    ['a PNG', () => plain(40, 40, '#36c').png(), 50, ''],
  ])('%s', async (_, make, millions, reason) => {
    const bytes = await make().toBuffer();
    const limit = mostPixels(await metadataOf(bytes), bytes);
    expect(limit.pixels).toBe(millions * 1e6);
    expect(limit.reason).toContain(reason);
  });

  it('an animated WebP', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((color) => plain(40, 40, color).png().toBuffer()),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(mostPixels(await metadataOf(bytes), bytes)).toEqual({
      pixels: 50e6,
      reason: 'for an animation',
    });
  });
});
