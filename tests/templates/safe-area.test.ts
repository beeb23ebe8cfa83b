import fc from 'fast-check';

import { FORMATS, type PictureSize } from '../../server/src/contracts/picture';
import type { Content, PartValue } from '../../server/src/contracts/content';
import type { DrawablePicture, Template } from '../../server/src/contracts/template';
import { createPainter } from '../../server/src/render/paint';
import { PAINTER_NAMES, type PainterName } from '../../server/src/render/painter';
import { findTemplate, templates } from '../../templates';
import { logoWish } from '../../templates/kit/brand';
import { layoutFor } from '../../templates/kit/layout';
import { CONTENT } from '../fixtures/render/content';
import { FONT_BYTES, ownFont } from '../fixtures/render/font-files';
import { inkBox } from '../fixtures/render/ink-box';
import { anyText, propertyRuns } from '../fixtures/render/titles';
import { createWordsDrawer, type DrawWords } from '../fixtures/render/words-layer';

jest.setTimeout(3_600_000);

/** By each engine, in the installed fonts and in a font of the app's own. */
const DRAWERS = PAINTER_NAMES.flatMap((painter) =>
  ([null, 'ttf', 'otf'] as const).map((own) => ({ painter, own })),
);

async function openDrawer(painter: PainterName, own: 'ttf' | 'otf' | null): Promise<DrawWords> {
  const fonts = own ? [await ownFont(FONT_BYTES[own]())] : [];
  return createWordsDrawer(await createPainter(painter), fonts);
}

const PICTURE: DrawablePicture = {
  src: '',
  width: 100,
  height: 100,
  ground: 'any',
  lightest: () => '#ffffff',
};

/** A bar as wide as the largest logo. */
function logo(width: number, height: number): DrawablePicture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#e4572e"/></svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { ...PICTURE, src, width, height, ground: 'light' };
}

/** Their pictures stand at the side where lines end, or above; those of others lie anywhere. */
const BESIDE_WORDS = ['editorial', 'spotlight', 'bold'];

/** Where ink may be: what the margins leave of the card, and of it what no picture covers. */
function safeArea(template: Template, size: PictureSize, content: Content<DrawablePicture>) {
  const { orientation, px, margin } = layoutFor(size);
  const edge = margin - px(8);
  const wish = content.picture && template.picture(size, content);
  const isAside = wish && (wish.width < size.width || wish.height < size.height);
  const aside = isAside && BESIDE_WORDS.includes(template.name) ? wish : null;
  const isBeside = orientation === 'wide';
  const free = size.width - edge - (aside && isBeside ? aside.width : edge);
  return {
    left: content.direction === 'ltr' ? edge : size.width - edge - free,
    right: content.direction === 'ltr' ? edge + free : size.width - edge,
    // Accents and tails stand out of their lines; below, a pixel is rounded on the way.
    top: (aside && !isBeside ? aside.height : edge) - px(8),
    bottom: size.height - edge + px(12) + 1,
  };
}

async function expectInside(
  drawWords: DrawWords,
  name: string,
  size: PictureSize,
  content: Content<DrawablePicture>,
): Promise<void> {
  const template = findTemplate(name);
  const ink = inkBox(await drawWords(template, content, size));
  const safe = safeArea(template, size, content);
  expect(ink.left).toBeGreaterThanOrEqual(safe.left);
  expect(ink.top).toBeGreaterThanOrEqual(safe.top);
  expect(ink.right).toBeLessThanOrEqual(safe.right);
  expect(ink.bottom).toBeLessThanOrEqual(safe.bottom);
}

const NAMES = templates.map(({ name }) => name);

const SIZES: readonly PictureSize[] = [
  FORMATS.og,
  { width: 1200, height: 600 },
  { width: 1200, height: 1200 },
  { width: 1000, height: 1500 },
];

const anySize: fc.Arbitrary<PictureSize> = fc.oneof(
  fc.constantFrom(...SIZES),
  fc
    .record({
      width: fc.integer({ min: 200, max: 1600 }),
      height: fc.integer({ min: 200, max: 1600 }),
    })
    .filter(({ width, height }) => width <= 4 * height && height <= 4 * width),
);

const anyContent: fc.Arbitrary<Content<DrawablePicture>> = fc.record({
  title: anyText.map((text) => text || ' '),
  description: fc.option(anyText),
  label: fc.option(anyText),
  author: fc.option(anyText),
  siteName: fc.option(anyText),
  date: fc.constantFrom(null, '2026-09-30'),
  picture: fc.constantFrom(null, PICTURE),
  logo: fc.constant(null),
  brandColor: fc.constantFrom('#4f46e5', '#facc15', '#ffffff'),
  locale: fc.constantFrom('en', 'ar', 'hi', 'ja', 'vi', 'th'),
  direction: fc.constantFrom('ltr', 'rtl'),
});

/** What may be stored where a template looks for a part of its own. */
const anyPart: fc.Arbitrary<string | null> = fc.oneof(
  fc.constantFrom(null, '1299.5', '2026-09-30T19:30:00.000Z', '10.0.0-rc.1'),
  anyText,
);

/** The same in each of a template's parts, and several times in a list. */
function partsOf(name: string, part: string | null): Record<string, PartValue> {
  if (part === null) return {};
  const schemas = Object.entries(findTemplate(name).parts ?? {});
  const values = schemas.map(([key, { type }]): [string, PartValue] => [
    key,
    type === 'list' ? Array.from({ length: 6 }, () => part) : part,
  ]);
  return Object.fromEntries(values);
}

const LONG = {
  en: { title: 'Everything we wish someone had told us before we moved. '.repeat(6) },
  ar: { title: 'رحلة طويلة إلى قلب الصحراء الكبرى. '.repeat(9), locale: 'ar', direction: 'rtl' },
  ja: { title: '静かな湖畔で見つけた新しい働き方。'.repeat(18), locale: 'ja' },
  endless: { title: 'W'.repeat(300) },
} as const;

/** What left the safe area once, on the smallest cards. */
const FOUND = [
  ['signs without letters', 'editorial', { title: '……………' }],
  ['two fonts that stand on one line', 'spotlight', { title: 'თავის a' }],
  ['marks below an author', 'bold', { title: 'a', author: 'z\u0321\u0316\u0317\u0318' }],
] as const;

describe.each(DRAWERS)('drawn by $painter, in a font of the app: $own', ({ painter, own }) => {
  let drawWords: DrawWords;
  beforeAll(async () => {
    drawWords = await openDrawer(painter, own);
  });

  it('keeps all words inside the safe area, whatever they are, at any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        anySize,
        anyContent,
        anyPart,
        fc.boolean(),
        (template, size, content, part, hasLogo) => {
          const { width, height } = logoWish(size);
          return expectInside(drawWords, template, size, {
            ...content,
            parts: partsOf(template, part),
            logo: hasLogo ? logo(width, height) : null,
          });
        },
      ),
      propertyRuns(own ? 20 : 70),
    );
  });

  it.each(
    NAMES.flatMap((template, place) =>
      (own ? [FORMATS.og] : SIZES).flatMap((size, s) =>
        Object.entries(LONG)
          .map(([name, words], index) => ({ template, ...size, name, words, index }))
          // Each template meets each size and each text, and each size each text, but not all three.
          .filter(({ index }) => (place + s + index) % 4 === 0),
      ),
    ),
  )(
    'keeps the longest words of $template inside, at $width x $height: $name',
    async ({ template, width, height, words, index }) => {
      const { title } = words;
      await expectInside(
        drawWords,
        template,
        { width, height },
        {
          ...CONTENT,
          ...words,
          parts: partsOf(template, title),
          description: title,
          author: title,
          label: title,
          siteName: title,
          picture: index % 2 === 0 ? PICTURE : null,
          logo: null,
          pictures: {},
        },
      );
    },
  );

  it.each(FOUND)('keeps %s inside, on %s', async (_, template, words) => {
    const nothing = { description: null, label: null, author: null, siteName: null, date: null };
    const content = { ...CONTENT, ...nothing, ...words, picture: null, logo: null, pictures: {} };
    await expectInside(drawWords, template, { width: 229, height: 200 }, content);
  });
});
