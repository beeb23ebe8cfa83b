import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Content, PictureBytes } from '../../server/src/contracts/content';
import { FORMATS, type PictureSize } from '../../server/src/contracts/picture';
import { createEngine, type Engine } from '../../server/src/render/engine/engine';
import { createPainter } from '../../server/src/render/paint';
import { PAINTER_NAMES } from '../../server/src/render/painter';
import { findTemplate, templates } from '../../templates';
import { expectAsKept } from '../fixtures/render/as-kept';
import { BACKGROUNDS, drawBackground, type BackgroundName } from '../fixtures/render/backgrounds';
import { CONTENT } from '../fixtures/render/content';
import { WRITINGS } from '../fixtures/render/writings';

jest.setTimeout(60_000);

/*
 * How the templates look over a busy, a dark and a light picture. After a wanted change, draw them anew
 * with `UPDATE_GOLDEN=1 npx jest tests/templates/backgrounds`, and look at every picture before it is
 * committed.
 */

const FOLDER = path.join(__dirname, '../fixtures/render/golden');
const BRANDS = ['#c2410c', '#0f766e', '#4f46e5', '#facc15', '#111827'];
const SIZES = Object.entries<PictureSize>(FORMATS);
const LANGUAGES = ['latin', 'arabic', 'latin', 'japanese', 'latin'] as const;

const drawsPicture = (name: string): boolean =>
  findTemplate(name).picture(FORMATS.og, CONTENT) !== null;

/** Each template meets each picture once, and with it one size, one writing and one colour, in turns. */
const CASES = templates.flatMap(({ name: template, sample: { parts = {} } }, t) =>
  BACKGROUNDS.map((background, b) => {
    const [size, pixels] = SIZES[(t + b) % SIZES.length] ?? ['og', FORMATS.og];
    const writing = LANGUAGES[(t + 2 * b) % LANGUAGES.length] ?? 'latin';
    const brandColor = BRANDS[(t + b) % BRANDS.length] ?? '';
    return { template, background, size, ...pixels, writing, brandColor, parts };
  }),
);

describe.each(PAINTER_NAMES)('drawn by %s', (painter) => {
  const folder = path.join(FOLDER, painter);
  const pictures = new Map<BackgroundName, PictureBytes>();
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ painter: await createPainter(painter), find: findTemplate });
    for (const name of BACKGROUNDS) pictures.set(name, await drawBackground(name));
    mkdirSync(folder, { recursive: true });
  });

  // What a template draws as its picture is no other picture than any.
  it.each(CASES.filter(({ template }) => painter === 'satori' || !drawsPicture(template)))(
    'looks as it did: $template over $background, $size, $writing, $brandColor',
    async ({ template, background, size, width, height, writing, brandColor, parts }) => {
      const behind = pictures.get(background);
      const words: Partial<Content<never>> = WRITINGS[writing];
      const { bytes, warnings } = await engine.draw({
        template,
        content: { ...CONTENT, ...words, parts, brandColor, seed: writing },
        ...(behind && { background: behind }),
        size: { width, height },
        output: { format: 'png', maxBytes: 8_000_000 },
      });
      expect(warnings).toEqual([]);
      const file = path.join(folder, `${template}-${size}-over-${background}.avif`);
      // A heap of scraps loses more to compression than a card usually does.
      await expectAsKept(bytes, { width, height }, file, { quality: 55, tolerated: 0.01 });
    },
  );
});
