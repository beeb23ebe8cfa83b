import { createElement } from 'react';

import type { PictureBytes } from '../../contracts/content';
import type { PictureSize } from '../../contracts/picture';
import type { ImageRequest, RenderRequest, RenderResult } from '../../contracts/renderer';
import type { GroundTone, PictureWish, Template, TemplateBundle } from '../../contracts/template';
import type { RenderWarning } from '../../contracts/warnings';
import { prepareContent, type CardWishes } from './card-content';
import { chooseFonts, type FontResources } from './card-fonts';
import { buildTree, templateFailed, type CardTree } from './card-tree';
import { createEmojiSet } from './emoji';
import { encodePicture } from './encode';
import { createFit } from '../fit';
import { rememberFits } from '../fit/remember';
import { createCoverages } from '../fonts/coverage';
import { loadCustomFonts } from '../fonts/custom';
import { loadHarfBuzz } from '../fonts/harfbuzz';
import { createRegistry, type Subset } from '../fonts/registry';
import type { Drawn } from '../ground/over-background';
import { renderImage } from '../image/render-image';
import { blendOver } from '../layers/blend';
import { createComposer, type Composer } from '../layers/compose';
import { createPainter } from '../paint';
import type { Painter } from '../painter';
import {
  createPicturePreparer,
  groundWish,
  overlayWish,
  type PreparePicture,
  type TellReading,
} from '../pictures';
import type { FontFile } from '../settings';
import { paintCard, paintingOf } from './paint-card';
import { checkWish, checkWishes } from './wish';

/** Draws cards in this process. Not safe against a hang or a crash: that is the pool's part. */
export interface Engine {
  /** @throws OgImageError with one of the `OG_TEMPLATE_*` codes or OG_RENDER_TOO_LARGE */
  draw(request: RenderRequest): Promise<RenderResult>;
  /**
   * Brings a finished picture into form.
   * @throws OgImageError OG_IMAGE_UNREADABLE, OG_PICTURE_UNREADABLE or OG_RENDER_TOO_LARGE
   */
  renderImage(request: ImageRequest): Promise<RenderResult>;
}

export interface EngineOptions {
  /** @default satori's */
  readonly painter?: Painter;
  /**
   * The app's own.
   * @default none
   */
  readonly fonts?: readonly FontFile[];
  /**
   * Looks a template up by its name, among those of the bundle, or else the built-in ones.
   * @throws OgImageError OG_TEMPLATE_UNKNOWN
   */
  readonly find: (name: string, bundle?: TemplateBundle) => Template;
  /**
   * Hears of SVGs before they are read.
   * @default nobody
   */
  readonly tellReading?: TellReading;
}

/** What is read once and serves every card. */
interface Resources extends FontResources {
  readonly painter: Painter;
  readonly composer: Composer;
  readonly preparePicture: PreparePicture;
  /** What is wrong with every card that is drawn here. */
  readonly warnings: readonly RenderWarning[];
}

/** @throws OgImageError OG_RENDER_CRASHED when a font file has changed since it was checked */
export async function createEngine({
  painter: wanted,
  fonts = [],
  find,
  tellReading,
}: EngineOptions): Promise<Engine> {
  await loadHarfBuzz();
  const painter = wanted ?? (await createPainter('satori'));
  const { families, warnings } = await loadCustomFonts(fonts, (font) => tryOut(painter, font));
  const registry = createRegistry(families);
  const emoji = createEmojiSet();
  const resources: Resources = {
    painter,
    composer: createComposer(),
    preparePicture: createPicturePreparer({ tellReading }),
    registry,
    coverageOf: createCoverages(registry, emoji.has),
    emoji,
    warnings,
  };
  return {
    draw: async (request) => draw(request, find(request.template, request.bundle), resources),
    renderImage: (request) => renderImage(request, tellReading),
  };
}

/** Draws the smallest picture with a font, so that one that cannot be drawn with is known before any card. */
async function tryOut(painter: Painter, font: Subset): Promise<void> {
  const [codePoint = 0x41] = [...font.face(400).codePoints].filter((point) => point > 0x20);
  const character = String.fromCodePoint(codePoint);
  await painter.paint({
    element: createElement('div', null, character),
    size: { width: 16, height: 16 },
    fonts: {
      subsets: [font],
      pictures: {},
      missing: [],
      runs: (text) => [{ kind: 'text', text, subset: font }],
    },
  });
}

async function draw(
  request: RenderRequest,
  template: Template,
  resources: Resources,
): Promise<RenderResult> {
  const { size, output } = request;
  const warnings: RenderWarning[] = [...resources.warnings];
  const warn = (warning: RenderWarning) => warnings.push(warning);

  const wishes = wishesOf(template, request);
  const { content, background } = placeBackground(request, wishes.picture !== null);
  const ground = await resources.preparePicture(background, groundWish(size), warn);
  const behind = ground && ground.pixels;
  const card = await prepareContent(content, wishes, resources.preparePicture, warn);
  const cardFonts = chooseFonts(card.content, resources, template.typeface, request.font);
  const fit = rememberFits(createFit(cardFonts.coverage));
  const drawAs = (tone?: GroundTone): DrawnCard => {
    const told: RenderWarning[] = [];
    const tell = (warning: RenderWarning) => told.push(warning);
    const tree = buildTree(template, card, request, cardFonts.coverage, tell, {
      ...(behind && { fit }),
      ground: tone,
    });
    const fonts = cardFonts.find(tree.texts, tell);
    return { ...tree, ...paintingOf({ ...card, fonts }, resources.painter), told };
  };
  const painted = await paintCard(template, drawAs, behind, size, resources.composer);
  const { pixels } = painted;
  const { words, told } = painted.card;
  warnings.push(...told);
  const overlay = await resources.preparePicture(request.overlay ?? null, overlayWish(size), warn);
  if (overlay !== null) blendOver(pixels, { ...overlay.pixels, left: 0, top: 0 });
  const { bytes, mime } = await encodePicture(pixels, output);
  // resvg frees a bitmap in a finaliser, which runs only between macrotasks: without this, memory
  // grows by a bitmap a card for as long as cards follow one another.
  await new Promise(setImmediate);
  return { bytes, mime, ...size, warnings, words };
}

/** @throws OgImageError OG_TEMPLATE_FAILED, as do the wishes for pictures of parts and options */
function wishesOf(template: Template, { size, content, bundle }: RenderRequest): CardWishes {
  const asked = <Wish>(ask: () => Wish): Wish => {
    try {
      return ask();
    } catch (error) {
      throw templateFailed(template, error, bundle);
    }
  };
  return {
    picture: asked(() => checkWish('picture', template.picture(size, content))),
    logo: asked(() => checkWish('logo', template.logo(size))),
    pictures: (name, count) => asked(() => namedWishes(template, name, size, content, count)),
  };
}

/** By own properties: a name comes from an entry's mapping, and `__proto__` is none. */
function namedWishes(
  { pictures = {} }: Template,
  name: string,
  size: PictureSize,
  content: RenderRequest['content'],
  count: number,
): readonly PictureWish[] {
  const wishesFor = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
  if (wishesFor === undefined) return [];
  return checkWishes(name, wishesFor(size, content, count));
}

/** Who gets a background: the template as its picture, or else the card as its ground. */
function placeBackground(
  { content, background }: RenderRequest,
  drawsPicture: boolean,
): Pick<RenderRequest, 'content'> & { readonly background: PictureBytes | null } {
  if (background === undefined || !drawsPicture) return { content, background: background ?? null };
  return { content: { ...content, picture: background }, background: null };
}

/** A card as its template draws it. */
interface DrawnCard extends CardTree, Drawn {
  /** What is to be said of it. */
  readonly told: readonly RenderWarning[];
}
