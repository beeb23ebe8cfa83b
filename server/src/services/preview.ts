import type { Core, UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { PreviewAnswer, PreviewRequest } from '../contracts/api';
import { suggestion } from '../common/nearest';
import type { CardKey } from '../contracts/card';
import { OgImageError } from '../contracts/errors';
import type { FormatName, Formats, PictureSize } from '../contracts/picture';
import type { RenderResult } from '../contracts/renderer';
import { overlayValues, type OverlayLoader } from '../resolve/overlay';
import { asFirstPublished } from '../resolve/first-publication';
import { populateFor } from '../resolve/populate';
import type { Entry } from '../resolve/read';
import type { Reference } from '../resolve/relation-delta';
import { filesShown, withoutHidden } from '../resolve/shown';
import { treeOf, type Tree } from '../resolve/tree';
import { getService } from '../service';
import type { Access } from './access';
import { requestFor } from './design-pictures';
import { expectedPublication } from './first-publications';
import { forEditors } from './for-editors';

declare module '../service' {
  interface Services {
    preview: Preview;
  }
}

/** What is kept of drawn previews, in bytes: editors go back and forth between a few looks. */
const CACHE_BYTES = 20_000_000;

/** Files and related entries that one preview looks up: a form has a few, a made-up request more. */
const MOST_LOOKUPS = 100;

/** As it came over the wire: the choices are read as strictly as what is saved. */
type Unchecked = Omit<PreviewRequest, 'choices'> & { readonly choices?: unknown };

export interface Preview {
  /**
   * Draws a form's unsaved values, within what the asker may read.
   * @throws OgImageError OG_DOCUMENT_NOT_FOUND where the asker may not see the entry,
   * OG_FORMAT_UNKNOWN, and whatever drawing may throw
   */
  draw(request: Unchecked, access: Access): Promise<PreviewAnswer['data']>;
}

export default function previewService({ strapi }: { strapi: Core.Strapi }): Preview {
  const cache = new LRUCache<string, RenderResult>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
  });

  return {
    async draw(request, access) {
      getService(strapi, 'renderer').warm();
      const target = getService(strapi, 'targets').require(request.uid);
      const resolving = getService(strapi, 'resolving');
      const { format = 'og' } = request;
      const size = sizeOf(format, resolving.formatsOf(target));
      if (target.mapping instanceof OgImageError) {
        throw new OgImageError(target.mapping.code, forEditors(target.mapping).message);
      }
      const tree = treeOf(target.mapping);
      const locale = request.locale ?? null;
      const saved = await savedEntry(strapi, tree, request, access);
      const loader = lookUp(access, locale, filesShown(saved, tree));
      const form = await overlayValues(saved, request.values, tree, loader);
      const entry = asFirstPublished(form, await expectedPublication(strapi, keyOf(request), form));
      const { choices } = request;
      const resolved = await resolving.resolve(target, entry, { choices, locale });
      const prepared = await getService(strapi, 'drawing').prepare(resolved, false);
      const { fingerprint, content, template, defaultTemplate } = prepared;
      const id = `${fingerprint} ${format}`;
      const picture =
        cache.get(id) ??
        (await getService(strapi, 'renderer').render(requestFor(prepared, format, size), {
          urgent: true,
        }));
      cache.set(id, picture);
      return {
        src: `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`,
        width: picture.width,
        height: picture.height,
        bytes: picture.bytes.byteLength,
        alt: content.title,
        template: template.name,
        defaultTemplate,
        brandColor: content.brandColor,
        warnings: [...prepared.warnings, ...picture.warnings],
      };
    },
  };
}

/** The card of the form's entry, or null for an entry that is not saved yet. */
function keyOf({ uid, documentId, locale }: Unchecked): CardKey | null {
  return documentId === undefined ? null : { uid, documentId, locale: locale ?? '' };
}

/** By own properties: the name comes from a request, and `__proto__` is none. */
function sizeOf(format: FormatName, formats: Formats): PictureSize {
  const size = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (size !== undefined) return size;
  throw new OgImageError(
    'OG_FORMAT_UNKNOWN',
    `There is no format "${format}".${suggestion(format, Object.keys(formats))}`,
  );
}

async function savedEntry(
  strapi: Core.Strapi,
  tree: Tree,
  { uid, documentId, locale, values }: Unchecked,
  access: Access,
): Promise<Entry> {
  const saved = (where: string | null) =>
    documentId === undefined ? null : shownTo(access, uid, { documentId, locale: where }, tree);
  const entry = await saved(locale ?? null);
  if (entry !== null) return entry;
  // An entry, or a locale of one, that is only being written has nothing saved yet.
  if (access.may('create', uid)) return inherited(strapi, uid, await saved('*'), values);
  throw new OgImageError(
    'OG_DOCUMENT_NOT_FOUND',
    `There is no entry ${documentId ?? ''} of ${uid} that you may see. Ask an administrator for access to it.`,
  );
}

/**
 * What a new locale has of another one: on saving, Strapi copies what is not localised, but for what
 * the form has. The form itself begins with texts and files, but not with components.
 */
function inherited(strapi: Core.Strapi, uid: string, other: Entry | null, values: Entry): Entry {
  const i18n = strapi.plugins['i18n'];
  if (other === null || i18n === undefined) return {};
  const schema = strapi.getModel(uid as UID.ContentType);
  const shared: string[] = i18n.service('content-types').getNonLocalizedAttributes(schema);
  const kept = shared.filter((name) => values[name] === undefined || values[name] === null);
  return Object.fromEntries(kept.map((name) => [name, other[name]]));
}

/**
 * Loads what the form names, as the asker may see it.
 *
 * @param shown - files that the saved entry shows: whoever may read the entry may see them
 */
function lookUp(
  access: Access,
  locale: string | null,
  shown: ReadonlyMap<unknown, Entry>,
): OverlayLoader {
  let left = MOST_LOOKUPS;
  const once = async (load: () => Promise<Entry | null>) => (left-- > 0 ? load() : null);
  return {
    file: async (id) => shown.get(id) ?? (await once(() => access.readableFile(id))),
    related: (uid, { documentId, locale: own }, tree) =>
      once(() => shownTo(access, uid, { documentId, locale: own ?? locale }, tree)),
  };
}

/** A draft with what is read of it, as far as the asker may read that, or null. */
async function shownTo(
  access: Access,
  uid: string,
  { documentId, locale }: Reference,
  tree: Tree,
): Promise<Entry | null> {
  const entry = await access.readableDraft(uid, documentId, locale, populateFor(tree));
  return entry && withoutHidden(entry, tree, (target) => access.mayReadNames(target));
}
