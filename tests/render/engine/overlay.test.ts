import sharp from 'sharp';

import { createEngine, type Engine } from '../../../server/src/render/engine/engine';
import { findTemplate } from '../../../templates';
import { request } from '../../fixtures/render/content';
import { decode, difference, toHex } from '../../fixtures/render/pixels';

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ find: findTemplate });
}, 60_000);

const output = { format: 'png', maxBytes: 8_000_000 } as const;

/** Drawn with an overlay, as pixels. */
async function drawn(overlay: string | Uint8Array | null, size = { width: 1200, height: 630 }) {
  const bytes = typeof overlay === 'string' ? Buffer.from(overlay) : overlay;
  const result = await engine.draw({
    ...request({}, 'bold'),
    size,
    output,
    ...(bytes && { overlay: { bytes, name: 'the overlay', focalPoint: null } }),
  });
  return { pixels: await decode(result.bytes), warnings: result.warnings };
}

/** A red border of 30 pixels around nothing. */
const FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><path fill="#ff0000" fill-rule="evenodd" d="M0 0h1200v630H0zM30 30v570h1140V30z"/></svg>';

it('lies over the whole card, and leaves the card as it was where it is transparent', async () => {
  const [framed, plain] = [await drawn(FRAME), await drawn(null)];
  expect(framed.warnings).toEqual([]);
  for (const [x, y] of [
    [0, 0],
    [1199, 629],
    [600, 15],
    [15, 315],
  ] as const) {
    expect(toHex(framed.pixels.at(x, y))).toBe('#ff0000');
  }
  for (let x = 60; x < 1140; x += 30) {
    for (let y = 60; y < 570; y += 30) {
      expect(difference(framed.pixels, plain.pixels, x, y)).toBe(0);
    }
  }
});

it('is blended where it is half transparent', async () => {
  const veil = await sharp({
    create: { width: 1200, height: 630, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
  })
    .png()
    .toBuffer();
  const [veiled, plain] = [await drawn(veil), await drawn(null)];
  const [light] = plain.pixels.at(5, 5);
  expect(Math.abs(veiled.pixels.at(5, 5)[0] - light / 2)).toBeLessThan(2);
});

it('covers a card of other proportions, with its middle in the middle of the card', async () => {
  const halves = await sharp({
    create: { width: 1200, height: 630, channels: 4, background: '#00000000' },
  })
    .composite([
      {
        input: Buffer.from(
          '<svg width="600" height="630"><rect width="600" height="630" fill="#f00"/></svg>',
        ),
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer();
  const { pixels } = await drawn(halves, { width: 800, height: 800 });
  expect(toHex(pixels.at(390, 5))).toBe('#ff0000');
  expect(toHex(pixels.at(390, 795))).toBe('#ff0000');
  expect(toHex(pixels.at(410, 400))).not.toBe('#ff0000');
});

it.each([
  ['no picture', 'not a picture at all'],
  [
    'an SVG with text',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Hi</text></svg>',
  ],
])('costs the card no more than itself where it is %s', async (_name, overlay) => {
  const [without, plain] = [await drawn(overlay), await drawn(null)];
  expect(without.warnings).toEqual([
    expect.objectContaining({ code: 'OG_PICTURE_SKIPPED' }) as object,
  ]);
  expect(difference(without.pixels, plain.pixels, 100, 100)).toBe(0);
});
