import { colord } from 'colord';
import { createElement } from 'react';
import sharp from 'sharp';

import type { PictureBytes } from '../../server/src/contracts/content';
import type { PictureRegion } from '../../server/src/contracts/picture';
import type { GroundTone, Template } from '../../server/src/contracts/template';
import { createEngine, type Engine } from '../../server/src/render/engine/engine';
import { resolveTree } from '../../server/src/render/engine/tree';
import type { Pixels } from '../../server/src/render/painter';
import { lightestColor } from '../../server/src/render/pictures/measure';
import { findTemplate, templates } from '../../templates';
import { AA_TEXT, contrast } from '../../templates/kit/color';
import { BACKGROUNDS, drawBackground } from '../fixtures/render/backgrounds';
import { CONTENT } from '../fixtures/render/content';
import { textsOf } from '../fixtures/render/texts';

jest.setTimeout(120_000);

/** Pixels: about the stroke of a letter. */
const BLOCK = 4;

const SIZE = { width: 1200, height: 630 };
const COLUMNS = SIZE.width / BLOCK;
const ROWS = Math.floor(SIZE.height / BLOCK);

/** Those whose words lie over the picture, and not beside it on a ground of their own. */
const OVER_IT = templates.filter(({ calm }) => calm !== 'none').map(({ name }) => name);

let engine: Engine;
let mute: Engine;
let cover: PictureBytes;
beforeAll(async () => {
  engine = await createEngine({ find: findTemplate });
  mute = await createEngine({ find: (name) => withoutLetters(findTemplate(name)) });
  cover = await drawBackground('dark');
});

/** The same card with all its letters transparent. */
function withoutLetters(template: Template): Template {
  const blank = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(blank);
    if (typeof node !== 'object' || node === null || !('props' in node)) return node;
    const { style = {}, children, ...props } = node.props as Record<string, object | undefined>;
    const clear = { ...style, color: 'transparent', WebkitTextStrokeColor: 'transparent' };
    return { ...node, props: { ...props, style: clear, children: blank(children) } };
  };
  return {
    ...template,
    component: (props) =>
      blank(
        resolveTree(createElement(template.component, props), () => true).element,
      ) as ReturnType<Template['component']>,
  };
}

/** @param background over which it is drawn; null for the template's own ground, beside the picture */
async function draw(
  by: Engine,
  template: string,
  background: PictureBytes | null,
): Promise<Pixels> {
  const { parts = {} } = findTemplate(template).sample;
  const { bytes } = await by.draw({
    template,
    // The dot before a site's name is a drawing in the colour of words, and needs less contrast.
    content: { ...CONTENT, siteName: null, parts, picture: cover },
    ...(background && { background }),
    size: SIZE,
    output: { format: 'png', maxBytes: 8_000_000 },
  });
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgba: data, width: info.width, height: info.height };
}

interface Letters {
  /** The card on its own ground. */
  readonly plain: Pixels;
  /** The same without its letters. */
  readonly silent: Pixels;
  readonly isLetter: readonly boolean[];
}

/** Whether each block of a card holds any part of a letter. A ground moves none of them. */
async function findLetters(template: string): Promise<Letters> {
  const [card, silent] = [await draw(engine, template, null), await draw(mute, template, null)];
  const isLetter = Array.from({ length: COLUMNS * ROWS }, (_, block) =>
    pixelsOf(block).some((i) => [0, 1, 2].some((c) => card.rgba[i + c] !== silent.rgba[i + c])),
  );
  expect(isLetter.filter(Boolean).length).toBeGreaterThan(500);
  return { plain: card, silent, isLetter };
}

/** Where the pixels of a block begin. */
function pixelsOf(block: number): number[] {
  const { left, top } = regionOf(block);
  return Array.from({ length: BLOCK * BLOCK }, (_, index) => {
    const [x, y] = [left + (index % BLOCK), top + Math.floor(index / BLOCK)];
    return (y * SIZE.width + x) * 4;
  });
}

function regionOf(block: number): PictureRegion {
  const [column, row] = [block % COLUMNS, Math.floor(block / COLUMNS)];
  return { left: column * BLOCK, top: row * BLOCK, width: BLOCK, height: BLOCK };
}

/** Blocks next to another, as far as they are not beyond an edge. */
function around(block: number): number[] {
  const column = block % COLUMNS;
  return [-COLUMNS, 0, COLUMNS].flatMap((row) =>
    [-1, 0, 1]
      .filter((step) => column + step >= 0 && column + step < COLUMNS)
      .map((step) => block + row + step)
      .filter((near) => near >= 0 && near < COLUMNS * ROWS),
  );
}

/** For each colour of a template's own, the one that it writes in instead, in a tone. */
function colorsIn(template: string, tone: GroundTone | undefined): [string, string][] {
  const { brandColor } = CONTENT;
  const toned = textsOf(findTemplate(template), brandColor, tone);
  const own = textsOf(findTemplate(template), brandColor);
  return [...new Map(own.map(({ color }, index) => [color, toned[index]?.color ?? color]))];
}

function isFlat({ rgba }: Pixels, block: number): boolean {
  const [first = 0, ...rest] = pixelsOf(block);
  return rest.every((i) => [0, 1, 2].every((c) => rgba[i + c] === rgba[first + c]));
}

function isIn(card: Pixels, block: number, color: string): boolean {
  return pixelsOf(block).some((i) => hasColor(card, i, color));
}

/** Whether letters of a block have a colour, which its ground may have as well. */
function isWrittenIn({ plain, silent }: Letters, block: number, color: string): boolean {
  return pixelsOf(block).some(
    (i) =>
      hasColor(plain, i, color) && [0, 1, 2].some((c) => plain.rgba[i + c] !== silent.rgba[i + c]),
  );
}

function hasColor({ rgba }: Pixels, i: number, color: string): boolean {
  return rgbOf(color).every((value, channel) => {
    const off = value - (rgba[i + channel] ?? 0);
    return off >= -1 && off <= 1;
  });
}

/** Each colour is asked for at many thousand pixels. */
const parsed = new Map<string, readonly number[]>();

function rgbOf(color: string): readonly number[] {
  const known = parsed.get(color);
  if (known !== undefined) return known;
  const { r, g, b } = colord(color).toRgb();
  parsed.set(color, [r, g, b]);
  return [r, g, b];
}

/** The least contrast of each colour of a card's letters to the blocks beside them that hold none. */
function leastContrasts(card: Pixels, letters: Letters, template: string) {
  const { plain, isLetter } = letters;
  const hasPicture = findTemplate(template).picture(SIZE, CONTENT) !== null;
  const blocks = isLetter.flatMap((is, block) => (is ? [block] : []));
  const written = ([undefined, 'light', 'dark'] as const).map((tone) =>
    colorsIn(template, tone).map(([own, color]) => ({
      ...{ own, color },
      // Told on the card's own ground, since a picture may hold any colour.
      places: blocks.filter(
        (block) => isWrittenIn(letters, block, own) && isIn(card, block, color),
      ),
    })),
  );
  const count = (texts: (typeof written)[number]) =>
    texts.reduce((sum, { places }) => sum + places.length, 0);
  const [drawn = []] = written.toSorted((one, other) => count(other) - count(one));
  return drawn
    .filter(({ places }) => places.length > 0)
    .map(({ own, color, places }) => {
      // The dot before the site's name has a colour of the words, and is none of what they lie on.
      const isGround = (near: number) =>
        !isLetter[near] && !isIn(plain, near, own) && (hasPicture || isFlat(plain, near));
      const beside = new Set(places.flatMap(around).filter(isGround));
      const grounds = [...beside].map((block) => lightestColor(card, regionOf(block)));
      return { color, least: Math.min(...grounds.map((ground) => contrast(color, ground))) };
    });
}

it.each(OVER_IT)(
  'keeps the words of "%s" legible over a busy, a dark and a light background',
  async (template) => {
    const letters = await findLetters(template);
    for (const name of BACKGROUNDS) {
      const card = await draw(engine, template, await drawBackground(name));
      const contrasts = leastContrasts(card, letters, template);
      expect(contrasts).not.toEqual([]);
      const illegible = contrasts.filter(({ least }) => least < AA_TEXT);
      expect({ background: name, illegible }).toEqual({ background: name, illegible: [] });
    }
  },
);
