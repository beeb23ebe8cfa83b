import {
  Children,
  cloneElement,
  createElement,
  isValidElement,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
} from 'react';
import sharp, { type Sharp } from 'sharp';

import type { Content, PictureBytes } from '../../server/src/contracts/content';
import type { PictureRegion } from '../../server/src/contracts/picture';
import type { Template } from '../../server/src/contracts/template';
import { AA_TEXT, contrast, textOn } from '../../templates/kit/color';
import { createEngine, type Engine } from '../../server/src/render/engine/engine';
import type { Pixels } from '../../server/src/render/painter';
import { lightestColor } from '../../server/src/render/pictures/measure';
import { findTemplate, templates } from '../../templates';
import { resolveTree } from '../../server/src/render/engine/tree';
import { CONTENT, request } from '../fixtures/render/content';
import { createChance, painted, plain } from '../fixtures/render/pictures';
import { textsOf } from '../fixtures/render/texts';

jest.setTimeout(120_000);

const BLOCK = 4;

let engine: Engine;
let groundEngine: Engine;
beforeAll(async () => {
  engine = await createEngine({ find: findTemplate });
  groundEngine = await createEngine({ find: (name) => groundOf(findTemplate(name)) });
});

/** A template without its words: what lies behind them, and nothing else. */
function groundOf(template: Template): Template {
  return {
    ...template,
    component: (props) => {
      // Its picture was prepared by the engine, which asks for it again.
      const { element } = resolveTree(createElement(template.component, props), () => true);
      const root = element.props as { readonly children: ReactNode };
      const layers = Children.toArray(root.children).filter(
        (child) =>
          isValidElement<{ style?: CSSProperties }>(child) &&
          child.props.style?.position === 'absolute',
      );
      // As a property: without any layers, arguments would leave the words where they are.
      return cloneElement(element as ReactElement<{ children?: ReactNode }>, { children: layers });
    },
  };
}

async function draw(by: Engine, content: Partial<Content<PictureBytes>>, template: string) {
  const output = { format: 'png', maxBytes: 8_000_000 } as const;
  const { bytes } = await by.draw({ ...request(content, template), output });
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgba: data, width: info.width, height: info.height };
}

/** Where a card has words, in blocks of a few pixels. The brand's colour moves none of them. */
async function findWords(content: Partial<Content<PictureBytes>>, template: string) {
  const card = await draw(engine, content, template);
  const ground = await draw(groundEngine, content, template);
  const blocks: PictureRegion[] = [];
  for (let top = 0; top < card.height - BLOCK; top += BLOCK) {
    for (let left = 0; left < card.width - BLOCK; left += BLOCK) {
      if (differs(card, ground, left, top)) {
        blocks.push({ left, top, width: BLOCK, height: BLOCK });
      }
    }
  }
  expect(blocks.length).toBeGreaterThan(500);
  return blocks;
}

function differs(one: Pixels, other: Pixels, left: number, top: number): boolean {
  for (let y = top; y < top + BLOCK; y++) {
    const start = (y * one.width + left) * 4;
    for (let i = start; i < start + 4 * BLOCK; i++) if (one.rgba[i] !== other.rgba[i]) return true;
  }
  return false;
}

/** The least that a text's colour has to a ground, at any of these places. */
function leastContrast(text: string, ground: Pixels, places: readonly PictureRegion[]): number {
  const colors = new Set(places.map((place) => lightestColor(ground, place)));
  return Math.min(...[...colors].map((color) => contrast(text, color)));
}

/** Corners, edges and faces of the colour cube, and what brands and vandals add to them. */
const SIDES = ['00', '80', 'ff'];
const BRANDS = [
  ...SIDES.flatMap((r) => SIDES.flatMap((g) => SIDES.map((b) => `#${r}${g}${b}`))),
  ...['#4f46e5', '#facc15', '#777777'],
];

/**
 * A third of them for each template, in turns. A third has every two channels in all pairs: the sum of
 * the three indices is the same modulo three.
 */
function brandsFor(template: string): string[] {
  const place = templates.findIndex(({ name }) => name === template);
  return BRANDS.filter((_, index) => {
    const sum = index + Math.floor(index / 3) + Math.floor(index / 9);
    return sum % 3 === place % 3;
  });
}

/** A template without a word has none to keep legible. */
const WORDLESS = ['frame'];

it.each(templates.map(({ name }) => name).filter((name) => !WORDLESS.includes(name)))(
  'without a picture, "%s" keeps its words legible on what it draws of any brand colour',
  async (template) => {
    // A template's own parts stand on its ground as well.
    const { parts = {} } = findTemplate(template).sample;
    const words = await findWords({ parts }, template);
    for (const brandColor of brandsFor(template)) {
      const ground = await draw(groundEngine, { parts, brandColor }, template);
      const texts = textsOf(findTemplate(template), brandColor);
      // A word on a ground of its own, such as the label's, is palette.test.ts's matter.
      const bare = texts.filter(({ isBare }) => isBare);
      for (const color of new Set(bare.map((text) => text.color))) {
        const least = leastContrast(color, ground, words);
        expect({ brandColor, color, legible: least >= AA_TEXT, least }).toMatchObject({
          legible: true,
        });
      }
    }
  },
);

describe('over a picture, its words are kept legible', () => {
  const MIDDLE = { x: 0.5, y: 0.5 };
  const size = [1200, 630] as const;
  const black = [0, 0, 0] as const;
  const white = [255, 255, 255] as const;
  const noise = () => {
    const chance = createChance();
    const value = () => Math.floor(chance() * 256);
    return painted(...size, () => [value(), value(), value()]);
  };

  const PHOTOS: readonly [string, () => Sharp][] = [
    ['white', () => plain(...size, '#ffffff')],
    ['black', () => plain(...size, '#000000')],
    ['yellow', () => plain(...size, '#ffff00')],
    ['cyan', () => plain(...size, '#00ffff')],
    ['noise', noise],
    ['a fine checkerboard', () => painted(...size, (x, y) => ((x + y) % 2 ? white : black))],
    [
      'a coarse checkerboard',
      () => painted(...size, (x, y) => (((x >> 5) + (y >> 5)) % 2 ? white : black)),
    ],
    ['a gradient', () => painted(...size, (x, y) => [x / 5, y / 3, 255 - x / 5])],
    ['white on the left', () => painted(...size, (x) => (x < 300 ? white : black))],
    ['white below', () => painted(...size, (_, y) => (y > 300 ? white : black))],
    [
      'a lamp behind the title',
      () => painted(...size, (x, y) => (Math.hypot(x - 300, y - 380) < 30 ? white : black)),
    ],
  ];

  const AR = { locale: 'ar', direction: 'rtl', title: 'رحلة إلى قلب الصحراء' } as const;

  /** Each template meets every photo in two colours; its other colours share the photos. */
  const CARDS = [
    ['spotlight', '#4f46e5', {}, '#e8e8ee', 1],
    ['spotlight', '#ffffff', AR, '#e8e8ee', 1],
    ['poster', '#777777', {}, textOn('#777777'), 1],
    ['poster', '#facc15', AR, textOn('#facc15'), 1],
    ['poster', '#4f46e5', {}, textOn('#4f46e5'), 3],
    ['poster', '#ffffff', {}, textOn('#ffffff'), 3],
    ['poster', '#000000', {}, textOn('#000000'), 3],
  ] as const;

  it.each(CARDS.map((card, place) => [...card, place] as const))(
    'by "%s" in %s, whatever it shows',
    async (template, brandColor, language, text, share, place) => {
      const covered = async (paint: () => Sharp) => {
        const bytes = await paint().png().toBuffer();
        return { ...language, picture: { bytes, name: 'photo.png', focalPoint: MIDDLE } };
      };
      const words = await findWords(await covered(() => plain(...size, '#000000')), template);
      const photos = PHOTOS.filter((_, index) => index % share === place % share);
      for (const [photo, paint] of photos) {
        const content = { ...(await covered(paint)), brandColor };
        const ground = await draw(groundEngine, content, template);
        const least = leastContrast(text, ground, words);
        expect({ photo, legible: least >= AA_TEXT, least }).toMatchObject({ legible: true });
      }
    },
  );

  it('and "spotlight" veils a dark one less than a light one', async () => {
    const light = async (background: string) => {
      const bytes = await plain(...size, background)
        .png()
        .toBuffer();
      const picture = { bytes, name: 'photo.png', focalPoint: null };
      const card = await draw(groundEngine, { ...CONTENT, picture }, 'spotlight');
      return lightestColor(card, { left: 300, top: 300, width: 8, height: 8 });
    };
    // A photo that is dark enough stays nearly as it was taken; a white one may not.
    expect(contrast(await light('#404858'), '#404858')).toBeLessThan(1.35);
    expect(contrast(await light('#ffffff'), '#ffffff')).toBeGreaterThan(4);
  });
});
