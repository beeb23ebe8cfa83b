import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';

import type { PictureSize } from '../../server/src/contracts/picture';
import { createEngine, type Engine } from '../../server/src/render/engine';
import { createPainter } from '../../server/src/render/paint';
import { PAINTER_NAMES } from '../../server/src/render/painter';
import { findTemplate, templates } from '../../templates';
import { CONTENT } from '../fixtures/render/content';
import { WRITINGS, type Writing } from '../fixtures/render/writings';

jest.setTimeout(60_000);

/*
 * How the templates look, in every writing and at every size. After a wanted change, draw them anew
 * with `UPDATE_GOLDEN=1 npx jest tests/templates/golden`, and look at every picture before it is
 * committed.
 */

const FOLDER = path.join(__dirname, '../fixtures/render/golden');

const SIZES = {
  og: { width: 1200, height: 630 },
  x: { width: 1200, height: 600 },
  square: { width: 1200, height: 1200 },
  portrait: { width: 1000, height: 1500 },
} as const satisfies Record<string, PictureSize>;

const BRANDS = ['#c2410c', '#0f766e', '#4f46e5', '#facc15', '#111827'];

/** Pictures are kept small: a third of the card's length. */
const SHRINK = 3;

/** A few pixels may differ, since other builds of sharp round otherwise. Of all pixels. */
const TOLERATED = 0.002;

/** These are drawn in every writing at every size; of the others, each writing has one size. */
const WHOLLY = ['editorial', 'spotlight', 'bold'];

/** The templates in the sizes and writings, every other one with a cover. */
const CASES = templates.flatMap(({ name: template, sample }, place) => {
  // By its name, so that a template that joins the gallery changes no picture of the others.
  const t = WHOLLY.includes(template) ? place : template.length;
  return Object.entries(SIZES).flatMap(([size, pixels], s) =>
    Object.keys(WRITINGS).flatMap((writing, w) => {
      if (!WHOLLY.includes(template) && (w + t) % Object.keys(SIZES).length !== s) return [];
      return {
        template,
        size,
        parts: sample.parts ?? {},
        ...pixels,
        words: WRITINGS[writing as Writing],
        writing,
        // Where a size is drawn in some writings alone, both come with it and without.
        hasCover: (t + (WHOLLY.includes(template) ? s + w : Math.floor(w / 4))) % 2 === 0,
        brandColor: BRANDS[(t + w) % BRANDS.length] ?? '',
      };
    }),
  );
});

/** A scene in two colours, with an edge to crop by. */
function drawCover(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#f2c38b"/><circle cx="900" cy="420" r="200" fill="#fff3d6"/><path d="M0 700L500 500L1000 760L1600 560V1000H0Z" fill="#5b3a5e"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

/** Each engine draws letters its own way, so each has pictures of its own. */
describe.each(PAINTER_NAMES)('drawn by %s', (painter) => {
  const folder = path.join(FOLDER, painter);
  let engine: Engine;
  let cover: Buffer;
  beforeAll(async () => {
    engine = await createEngine({ painter: await createPainter(painter), find: findTemplate });
    cover = await drawCover();
    mkdirSync(folder, { recursive: true });
  });

  it.each(CASES)(
    'looks as it did: $template, $size, $writing, cover: $hasCover',
    async ({ template, size, width, height, writing, words, parts, hasCover, brandColor }) => {
      const { bytes, warnings } = await engine.draw({
        template,
        content: {
          ...CONTENT,
          ...words,
          parts,
          seed: writing,
          brandColor,
          picture: hasCover ? { bytes: cover, name: 'cover.jpg', focalPoint: null } : null,
        },
        size: { width, height },
        output: { format: 'png', maxBytes: 5_000_000 },
      });
      expect(warnings).toEqual([]);
      const small = { width: Math.round(width / SHRINK), height: Math.round(height / SHRINK) };
      const drawn = sharp(bytes).resize(small);
      await expectAsKept(drawn, small, path.join(folder, `${template}-${size}-${writing}.avif`));
    },
  );
});

async function expectAsKept(
  drawn: Sharp,
  { width, height }: PictureSize,
  file: string,
): Promise<void> {
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(file)) {
    if (process.env.CI) throw new Error(`${file} is missing.`);
    writeFileSync(
      file,
      await drawn.clone().avif({ quality: 70, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
  }
  const [pixels, golden] = await Promise.all(
    [drawn, sharp(readFileSync(file))].map((image) => image.ensureAlpha().raw().toBuffer()),
  );
  if (!pixels || !golden) throw new Error('nothing to compare');
  const differing = pixelmatch(pixels, golden, null, width, height, { threshold: 0.1 });
  expect(differing / (width * height)).toBeLessThanOrEqual(TOLERATED);
}
