import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { PreviewAnswer, PreviewRequest } from '../contracts/api';
import { pinIn } from '../choices/pin';
import { createFairQueue } from '../common/fair-queue';
import { suggestion } from '../common/nearest';
import { createRateLimit } from '../common/rate-limit';
import { OgImageError, TooEarlyError } from '../contracts/errors';
import type { FormatName, Formats, PictureSize } from '../contracts/picture';
import type { RenderResult } from '../contracts/renderer';
import type { SamplePicture } from '../contracts/settings';
import { getService } from '../service';
import type { Access } from './access';
import { drawnInstead } from './drawn-instead';
import { formCard, type UncheckedForm } from './form-card';
import { makePicture } from './make-picture';
import { orderView, suggestedPrompt } from './order-view';
import { orderedCard } from './ordered-card';
import { pictureFiles } from './picture-files';
import { findPinned, PIN_GONE } from './pinned';
import { prepareCard, type Preparable } from './prepare';
import type { ResolvedCard } from './resolving';
import { REQUEST_AGE } from './settings';

declare module '../service' {
  interface Services {
    preview: Preview;
  }
}

/** What is kept of drawn previews, in bytes: editors go back and forth between a few looks. */
const CACHE_BYTES = 20_000_000;

/** As it came over the wire. */
type Unchecked = UncheckedForm & Pick<PreviewRequest, 'format' | 'later'>;

/** Who asks for a preview, and for how long. */
export interface Asking {
  readonly access: Access;
  /** Tells administrators apart: they take turns. */
  readonly asker: string;
  /** Aborted once nobody waits for the preview any more. */
  readonly signal: AbortSignal;
}

export interface Preview {
  /**
   * Draws a form's unsaved values, within what the asker may read.
   * @throws OgImageError OG_DOCUMENT_NOT_FOUND where the asker may not see the entry,
   * OG_FORMAT_UNKNOWN, OG_RENDER_BUSY where the asker has too many waiting, OG_PREVIEW_LIMIT where
   * the asker has asked for too many in a minute, and whatever drawing may
   * throw; the signal's reason
   */
  draw(request: Unchecked, asking: Asking): Promise<PreviewAnswer['data']>;
  /**
   * Draws a card of no entry in the format `og`. It counts among the asker's previews.
   * @param make the card, once it is its turn
   * @throws as `draw`
   */
  drawCard(make: () => Promise<Preparable>, asking: Asking): Promise<SamplePicture>;
}

export default function previewService({ strapi }: { strapi: Core.Strapi }): Preview {
  const cache = new LRUCache<string, RenderResult>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
  });

  const { waiting: mostWaiting, perMinute } = getService(strapi, 'config').preview;
  const limit = createRateLimit({ perMinute });

  const queue = createFairQueue({
    // One is read from the database while the others are drawn.
    atOnce: getService(strapi, 'renderer').atOnce + 1,
    mostWaiting,
    tooMany: (waiting) =>
      new TooEarlyError(
        'OG_RENDER_BUSY',
        `${waiting} of your previews are waiting to be drawn already. Ask again once some of them are there.`,
        1,
      ),
  });

  const pictured = async <Card extends Preparable>(
    card: Card,
    format: FormatName,
    size: PictureSize,
    signal: AbortSignal,
  ) => {
    const prepared = await prepareCard(strapi, card, false);
    const id = `${prepared.fingerprint} ${format}`;
    const picture =
      cache.get(id) ??
      (await makePicture(strapi, prepared, format, size, { urgent: true, signal }));
    cache.set(id, picture);
    return { prepared, picture };
  };

  const draw = async (
    request: Unchecked,
    { access, signal }: Asking,
  ): Promise<PreviewAnswer['data']> => {
    const { format = 'og', choices } = request;
    const { target, resolved, key } = await formCard(strapi, request, access);
    const size = sizeOf(format, getService(strapi, 'resolving').formatsOf(target));
    const pinned = await pinnedPreview(strapi, request, resolved, format);
    if (pinned !== null) return pinned;
    const known = key === null ? null : await getService(strapi, 'cards').find(key);
    const { card, ordered } = await orderedCard(strapi, resolved, {
      key,
      uid: target.uid,
      known: known?.order?.key ?? null,
      ask: null,
    });
    const { prepared, picture } = await pictured(card, format, size, signal).catch(
      (error: unknown) => {
        const instead = drawnInstead(card, error, false);
        if (instead === null) throw error;
        return pictured(instead, format, size, signal);
      },
    );
    const { fingerprint, content, defaultTemplate, decidedBy } = prepared;
    const { template } = resolved;
    return {
      ...toSample(picture),
      bytes: picture.bytes.byteLength,
      alt: prepared.alt,
      fingerprint,
      pinned: false,
      template: template.name,
      defaultTemplate,
      decidedBy,
      brandColor: content.brandColor,
      warnings: [
        ...(pinIn(choices) === null ? [] : [PIN_GONE]),
        ...prepared.warnings,
        ...picture.warnings,
      ],
      own: prepared.image !== null && !prepared.image.made,
      ...(picture.words !== undefined && { words: picture.words }),
      order: ordered === null ? null : await orderView(strapi, ordered, access, target.uid),
      suggestedPrompt: suggestedPrompt(strapi, resolved, access),
      entry: prepared.entryWords,
      pictures: await picturesOf(strapi, prepared),
    };
  };

  /** Does work once it is the asker's turn. */
  const inTurn = async <Result>(
    { asker, signal }: Asking,
    work: () => Promise<Result>,
    later?: boolean,
  ): Promise<Result> => {
    const early = limit.take(asker);
    if (early > 0) {
      throw new TooEarlyError(
        'OG_PREVIEW_LIMIT',
        `You have asked for more than ${perMinute} previews in a minute. The next one can come in a moment. The plugin's option preview.perMinute allows for more.`,
        Math.ceil(early / 1_000),
      );
    }
    await getService(strapi, 'settings').freshen(REQUEST_AGE);
    getService(strapi, 'renderer').warm();
    // By the settings of whoever asks, whoever's end it is that lets it begin.
    return queue.run(AsyncResource.bind(work), { key: asker, later, signal });
  };

  return {
    draw: (request, asking) => inTurn(asking, () => draw(request, asking), request.later),
    drawCard: (make, asking) =>
      inTurn(asking, async () => {
        const card = await make();
        const size = sizeOf('og', card.formats);
        return toSample((await pictured(card, 'og', size, asking.signal)).picture);
      }),
  };
}

function toSample({ mime, bytes, width, height }: RenderResult): SamplePicture {
  return { src: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`, width, height };
}

/**
 * The picture that the form pins, as it is stored, or null where the preview is to be drawn. Asked for
 * once the asker was found to see the entry.
 */
async function pinnedPreview(
  strapi: Core.Strapi,
  { uid, documentId, choices }: Unchecked,
  resolved: ResolvedCard,
  format: FormatName,
): Promise<PreviewAnswer['data'] | null> {
  if (documentId === undefined) return null;
  const pinned = await findPinned(strapi, { uid, documentId }, choices);
  if (pinned === null) return null;
  const { fingerprint, alt, template, brandColor } = pinned.past;
  const renders = await getService(strapi, 'renders').findAllReadable(fingerprint);
  const picture = renders.find((render) => render.format === format);
  if (picture === undefined) return null;
  return {
    src: picture.url,
    width: picture.width,
    height: picture.height,
    bytes: picture.bytes,
    alt: resolved.ownAlt ?? alt ?? '',
    fingerprint,
    pinned: true,
    template: template ?? resolved.template.name,
    defaultTemplate: resolved.defaultTemplate,
    decidedBy: resolved.decidedBy,
    brandColor: brandColor ?? resolved.content.brandColor,
    warnings: [],
    own: template === null,
    order: null,
    suggestedPrompt: null,
    entry: resolved.entryWords,
    pictures: await picturesOf(strapi, resolved),
  };
}

/** The pictures that an editor may pick from, and those that were picked, as the form shows them. */
async function picturesOf(
  strapi: Core.Strapi,
  { entryPictures, chosenPictures }: Pick<ResolvedCard, 'entryPictures' | 'chosenPictures'>,
): Promise<PreviewAnswer['data']['pictures']> {
  return {
    entry: await pictureFiles(strapi, entryPictures),
    chosen: await pictureFiles(strapi, chosenPictures),
  };
}

/** Looks up own properties only, because the name comes from a request and could be `__proto__`. */
function sizeOf(format: FormatName, formats: Formats): PictureSize {
  const size = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (size !== undefined) return size;
  throw new OgImageError(
    'OG_FORMAT_UNKNOWN',
    `There is no format "${format}".${suggestion(format, Object.keys(formats))}`,
    { values: { format } },
  );
}
