import { mkdirSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import type { PictureBytes } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { createEngine, type Engine } from '../../server/src/render/engine/engine';
import { createPainter } from '../../server/src/render/paint';
import { PAINTER_NAMES } from '../../server/src/render/painter';
import { findTemplate, templates } from '../../templates';
import { expectAsKept } from '../fixtures/render/as-kept';
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

/** These are drawn in every writing at two of the sizes, in turns; of the others, each writing has one. */
const TWICE = ['editorial', 'spotlight', 'bold'];

/** These say nothing, so that a writing changes nothing: they are drawn at each size, with a cover and without. */
const WORDLESS = ['frame'];

/** By the name of a later template, so that its pictures stay whatever others the gallery has. */
function placeOf(template: string): number {
  const place = TWICE.indexOf(template);
  return place === -1 ? template.length + template.charCodeAt(0) : place;
}

function inTurns<Item>(items: readonly Item[], turn: number): Item {
  return items[turn % items.length] as Item;
}

/**
 * The templates in the sizes and writings, every other one with a cover, by the engines in turns: each
 * engine meets each template, size, writing, colour and a cover or none, and any two of these meet each
 * other by one engine at least. Those that are drawn twice have each writing by each engine.
 */
const CASES = templates.flatMap(({ name: template, sample }) =>
  Object.entries(SIZES).flatMap(([size, pixels], s) =>
    Object.keys(WRITINGS).flatMap((writing, w) => {
      const t = placeOf(template);
      const sizes = Object.keys(SIZES).length;
      const turn = (w + t + sizes - s) % sizes;
      const isTwice = TWICE.includes(template);
      if (isTwice ? turn > 1 : turn !== 0) return [];
      if (WORDLESS.includes(template) && w >= 2 * Object.keys(SIZES).length) return [];
      return {
        painter: inTurns(PAINTER_NAMES, w + Math.floor(w / 4) + t + (isTwice ? s : 0)),
        template,
        size,
        parts: sample.parts ?? {},
        ...pixels,
        words: WRITINGS[writing as Writing],
        writing,
        // Each template and each size comes with it and without.
        hasCover: (t + (isTwice ? s + w : Math.floor(w / 4))) % 2 === 0,
        brandColor: inTurns(BRANDS, t + w),
      };
    }),
  ),
);

/** A sentence in each writing whose font came later: "The valley that learned to light itself". */
const TITLES = [
  ['gujarati', 'gu', 'ખીણ જેણે પોતાને પ્રકાશિત કરવાનું શીખ્યું'],
  ['gurmukhi', 'pa', 'ਸ਼ਾਂਤ ਘਾਟੀ ਜਿਸ ਨੇ ਆਪਣੇ ਆਪ ਨੂੰ ਰੌਸ਼ਨ ਕਰਨਾ ਸਿੱਖਿਆ'],
  ['telugu', 'te', 'తనను తాను వెలిగించుకోవడం నేర్చుకున్న నిశ్శబ్ద లోయ'],
  ['kannada', 'kn', 'ತನ್ನನ್ನು ತಾನೇ ಬೆಳಗಿಸಲು ಕಲಿತ ಶಾಂತ ಕಣಿವೆ'],
  ['malayalam', 'ml', 'സ്വയം പ്രകാശിക്കാൻ പഠിച്ച ശാന്തമായ താഴ്വര'],
  ['sinhala', 'si', 'තනිවම ආලෝකමත් වීමට ඉගෙන ගත් නිහඬ මිටියාවත'],
  ['myanmar', 'my', 'ကိုယ်တိုင်လင်းရန် သင်ယူခဲ့သော တိတ်ဆိတ်သော ချိုင့်ဝှမ်း'],
  ['khmer', 'km', 'ជ្រលងភ្នំស្ងប់ស្ងាត់ដែលបានរៀនបំភ្លឺខ្លួនឯង'],
  ['lao', 'lo', 'ຮ່ອມພູທີ່ງຽບສະຫງົບທີ່ຮຽນຮູ້ທີ່ຈະສ່ອງແສງຕົນເອງ'],
  ['ethiopic', 'am', 'ራሱን ማብራት የተማረው ጸጥተኛው ሸለቆ'],
  ['emoji-17', 'en', 'New emoji 🫩🫆🪾🫜🪉🪏🫟🫪🫯🫈🛘🫍🪎🪊🇨🇶'],
] as const;

/** Compounds that a narrow column would break at their hyphens, and signs that hold together. */
const COMPOUNDS = [
  ['check-in', 'Check-in opens for the summer school'],
  ['follow-up', 'Follow-up calls: what we learned'],
  ['self-hosted', 'Self-hosted CMS for small newsrooms'],
  ['arrow', 'From a->b to c=>d with --verbose'],
].flatMap(([name = '', title = '']) =>
  (['og', 'square'] as const).map((size) => ({ name, title, size, ...SIZES[size] })),
);

/** Drawings on nothing: a dark one, and a light one that is wide. */
const CUTOUTS = TWICE.flatMap((template) =>
  (['og', 'portrait'] as const).flatMap((size) =>
    [
      { ink: 'dark', color: '#111111', length: 600 },
      { ink: 'light', color: '#ffffff', length: 1100 },
    ].map((drawing) => ({ template, size, ...SIZES[size], ...drawing })),
  ),
);

/** A face, with as much nothing beside it as the length asks. */
function drawCutout(color: string, length: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${length}" height="600"><g transform="translate(${length / 2 - 300})" fill="none" stroke="${color}" stroke-width="26"><circle cx="300" cy="300" r="280"/><path d="M180 340q120 140 240 0M210 190v80M390 190v80"/></g><path d="M0 300h${length}" stroke="${color}" stroke-width="6"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A scene in two colours, with an edge to crop by. */
function drawCover(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#f2c38b"/><circle cx="900" cy="420" r="200" fill="#fff3d6"/><path d="M0 700L500 500L1000 760L1600 560V1000H0Z" fill="#5b3a5e"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

function toPicture(bytes: Buffer): PictureBytes {
  return { bytes, name: 'cover.jpg', focalPoint: null };
}

/** As many pictures as a template draws besides its cover. */
function galleryOf(template: string, cover: Buffer): Record<string, PictureBytes[]> {
  const parts = Object.entries(findTemplate(template).parts ?? {});
  return Object.fromEntries(
    parts.flatMap(([name, part]) =>
      part.type === 'pictures'
        ? [[name, Array.from({ length: part.most }, () => toPicture(cover))]]
        : [],
    ),
  );
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

  it.each(CASES.filter((one) => one.painter === painter))(
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
          picture: hasCover ? toPicture(cover) : null,
          pictures: hasCover ? galleryOf(template, cover) : {},
        },
        size: { width, height },
        output: { format: 'png', maxBytes: 5_000_000 },
      });
      expect(warnings).toEqual([]);
      const file = path.join(folder, `${template}-${size}-${writing}.avif`);
      await expectAsKept(bytes, { width, height }, file);
    },
  );

  it.each(TITLES)('writes %s', async (name, locale, title) => {
    const { bytes, warnings } = await engine.draw({
      template: 'editorial',
      content: { ...CONTENT, locale, title, description: title, brandColor: '#0f766e' },
      size: SIZES.og,
      output: { format: 'png', maxBytes: 5_000_000 },
    });
    expect(warnings).toEqual([]);
    await expectAsKept(bytes, SIZES.og, path.join(folder, `writes-${name}.avif`));
  });

  it.each(COMPOUNDS)(
    'breaks no compound that can stay whole: $name, $size',
    async ({ name, title, size, width, height }) => {
      const { bytes, warnings } = await engine.draw({
        template: 'bold',
        content: { ...CONTENT, title, brandColor: '#0f766e' },
        size: { width, height },
        output: { format: 'png', maxBytes: 5_000_000 },
      });
      expect(warnings).toEqual([]);
      const file = path.join(folder, `compound-${name}-${size}.avif`);
      await expectAsKept(bytes, { width, height }, file);
    },
  );

  it.each(CUTOUTS)(
    'shows a cut-out whole, on a ground it can be told from: $template, $size, $ink',
    async ({ template, size, width, height, ink, color, length }) => {
      const bytes = await drawCutout(color, length);
      const { bytes: card, warnings } = await engine.draw({
        template,
        content: {
          ...CONTENT,
          brandColor: '#c2410c',
          direction: ink === 'light' ? 'rtl' : 'ltr',
          picture: { bytes, name: 'face.png', focalPoint: { x: 0.2, y: 0.5 } },
        },
        size: { width, height },
        output: { format: 'png', maxBytes: 5_000_000 },
      });
      expect(warnings).toEqual([]);
      const file = path.join(folder, `${template}-${size}-cutout-${ink}.avif`);
      await expectAsKept(card, { width, height }, file);
    },
  );
});
