import sharp from 'sharp';

import { HEIGHT, WIDTH } from './canvas.mjs';

const BUDGET = 118_000;

const vignette = (strength) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><radialGradient id="v" cx="0.5" cy="0.48" r="0.75">` +
      `<stop offset="0.55" stop-opacity="0"/><stop offset="1" stop-opacity="${strength}"/></radialGradient></defs>` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#v)"/></svg>`,
  );

/** Grey noise, a little softened, so that it reads as film grain and still compresses. */
const grain = (sigma) =>
  sharp({
    create: {
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .greyscale()
    .blur(0.7)
    .png()
    .toBuffer();

/** Light that spreads: a blurred copy over the picture, mostly where it is bright. */
const bloom = (picture, radius, strength) =>
  sharp(picture).blur(radius).ensureAlpha(strength).png().toBuffer();

/** Turns a scene's SVG into a JPEG below the budget: soft light, vignette, grain. */
export async function finish(svg, { glow = 0.35, shade = 0.32, sigma = 16 } = {}) {
  const drawn = await sharp(Buffer.from(svg)).flatten().png().toBuffer();
  const picture = await sharp(drawn)
    .composite([
      { input: await bloom(drawn, 28, glow), blend: 'soft-light' },
      { input: vignette(shade) },
      { input: await grain(sigma), blend: 'soft-light' },
    ])
    .removeAlpha()
    .png()
    .toBuffer();
  for (let quality = 82; quality >= 40; quality -= 4) {
    const jpeg = await sharp(picture).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= BUDGET) return jpeg;
  }
  throw new Error('A cover has too much detail to fit its budget: draw it with less grain.');
}
