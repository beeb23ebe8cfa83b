import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { PreviewAnswer, PreviewRequest } from '../contracts/api';
import { createFairQueue } from '../common/fair-queue';
import { suggestion } from '../common/nearest';
import type { CardKey } from '../contracts/card';
import { OgImageError } from '../contracts/errors';
import type { FormatName, Formats, PictureSize } from '../contracts/picture';
import type { RenderResult } from '../contracts/renderer';
import { asFirstPublished } from '../resolve/first-publication';
import { treeOf } from '../resolve/tree';
import { getService } from '../service';
import type { Access } from './access';
import { requestFor } from './design-pictures';
import { expectedPublication } from './first-publications';
import { forEditors } from './for-editors';
import { formEntry } from './form-entry';
import { prepareCard } from './prepare';

declare module '../service' {
  interface Services {
    preview: Preview;
  }
}

/** What is kept of drawn previews, in bytes: editors go back and forth between a few looks. */
const CACHE_BYTES = 20_000_000;

/** Previews that may wait for one administrator. */
const MOST_WAITING = 20;

/** As it came over the wire: the choices are read as strictly as what is saved. */
type Unchecked = Omit<PreviewRequest, 'choices'> & { readonly choices?: unknown };

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
   * OG_FORMAT_UNKNOWN, OG_RENDER_BUSY where the asker has too many waiting, and whatever drawing may
   * throw; the signal's reason
   */
  draw(request: Unchecked, asking: Asking): Promise<PreviewAnswer['data']>;
}

export default function previewService({ strapi }: { strapi: Core.Strapi }): Preview {
  const cache = new LRUCache<string, RenderResult>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
  });

  const queue = createFairQueue({
    // One is read from the database while the others are drawn.
    atOnce: getService(strapi, 'renderer').atOnce + 1,
    mostWaiting: MOST_WAITING,
    tooMany: (waiting) =>
      new OgImageError(
        'OG_RENDER_BUSY',
        `${waiting} of your previews are waiting to be drawn already. Ask again once some of them are there.`,
      ),
  });

  const draw = async (
    request: Unchecked,
    { access, signal }: Asking,
  ): Promise<PreviewAnswer['data']> => {
    const target = getService(strapi, 'targets').require(request.uid);
    const resolving = getService(strapi, 'resolving');
    const { format = 'og' } = request;
    const size = sizeOf(format, resolving.formatsOf(target));
    if (target.mapping instanceof OgImageError) {
      throw new OgImageError(target.mapping.code, forEditors(target.mapping).message);
    }
    const tree = treeOf(target.mapping);
    const locale = request.locale ?? null;
    const form = await formEntry(strapi, tree, request, access);
    const entry = asFirstPublished(form, await expectedPublication(strapi, keyOf(request), form));
    const { choices } = request;
    const resolved = await resolving.resolve(target, entry, { choices, locale });
    const prepared = await prepareCard(strapi, resolved, false);
    const { fingerprint, content, template, defaultTemplate } = prepared;
    const id = `${fingerprint} ${format}`;
    const picture =
      cache.get(id) ??
      (await getService(strapi, 'renderer').render(requestFor(prepared, format, size), {
        urgent: true,
        signal,
      }));
    cache.set(id, picture);
    return {
      src: `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`,
      width: picture.width,
      height: picture.height,
      bytes: picture.bytes.byteLength,
      alt: prepared.alt,
      template: template.name,
      defaultTemplate,
      brandColor: content.brandColor,
      warnings: [...prepared.warnings, ...picture.warnings],
      ...(picture.words !== undefined && { words: picture.words }),
      entry: prepared.entryWords,
    };
  };

  return {
    async draw(request, asking) {
      getService(strapi, 'renderer').warm();
      const { asker: key, signal } = asking;
      return queue.run(() => draw(request, asking), { key, later: request.later, signal });
    },
  };
}

/** The card of the form's entry, or null for an entry that is not saved yet. */
function keyOf({ uid, documentId, locale }: Unchecked): CardKey | null {
  return documentId === undefined ? null : { uid, documentId, locale: locale ?? '' };
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
