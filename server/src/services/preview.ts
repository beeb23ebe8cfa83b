import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { parseChoices } from '../choices/parse';
import type { PreviewAnswer, PreviewRequest } from '../contracts/api';
import { suggestion } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { FormatName, Formats, PictureSize } from '../contracts/picture';
import type { RenderResult } from '../contracts/renderer';
import type { Mapping } from '../resolve/mapping';
import { overlayValues } from '../resolve/overlay';
import { populateFor } from '../resolve/populate';
import { isEntry, readValues, Sources, type Entry } from '../resolve/read';
import { treeOf } from '../resolve/tree';
import { getService } from '../service';
import type { Access } from './access';
import { mappingOf } from './entries';

declare module '../service' {
  interface Services {
    preview: Preview;
  }
}

/** What is kept of drawn previews, in bytes: editors go back and forth between a few looks. */
const CACHE_BYTES = 20_000_000;

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
      const mapping = mappingOf(target);
      const locale = request.locale ?? null;
      const saved = await savedEntry(mapping, request, access);
      const form = await overlayValues(saved, request.values, treeOf(mapping), {
        file: async (id) => shownFile(saved, mapping, id) ?? (await access.readableFile(id)),
        related: (uid, documentId, populate) =>
          access.readableDraft(uid, documentId, locale, populate),
      });
      // A card's date is often that of its publishing, which for this form would be now.
      const entry = { ...form, publishedAt: form['publishedAt'] ?? new Date().toISOString() };
      const choices = parseChoices(request.choices, resolving.choosable(target));
      const resolved = await resolving.resolve(target, entry, { choices, locale });
      const prepared = await getService(strapi, 'drawing').prepare(resolved, false);
      const { fingerprint, content, template, scene } = prepared;
      const id = `${fingerprint} ${format}`;
      const picture =
        cache.get(id) ??
        (await getService(strapi, 'renderer').render({ ...scene, size }, { urgent: true }));
      cache.set(id, picture);
      return {
        src: `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`,
        width: picture.width,
        height: picture.height,
        bytes: picture.bytes.byteLength,
        alt: content.title,
        template: template.name,
        brandColor: content.brandColor,
        warnings: [...prepared.warnings, ...picture.warnings],
      };
    },
  };
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
  mapping: Mapping,
  { uid, documentId, locale }: Unchecked,
  access: Access,
): Promise<Entry> {
  const entry =
    documentId === undefined
      ? null
      : await access.readableDraft(uid, documentId, locale ?? null, populateFor(treeOf(mapping)));
  if (entry !== null) return withoutUnreadable(entry, mapping, access);
  // An entry, or a locale of one, that is only being written has nothing saved yet.
  if (access.may('create', uid)) return {};
  throw new OgImageError(
    'OG_DOCUMENT_NOT_FOUND',
    `There is no entry ${documentId ?? ''} of ${uid} that you may see. Ask an administrator for access to it.`,
  );
}

/** Drops related documents of types that the asker may not read. */
function withoutUnreadable(entry: Entry, mapping: Mapping, access: Access): Entry {
  const hidden = new Set<string>();
  for (const path of Object.values(mapping)) {
    const closed = path?.some(({ target }) => target !== null && !access.mayReadNames(target));
    if (path !== null && closed === true) hidden.add(path[0].name);
  }
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !hidden.has(name)));
}

/** The file if the saved entry shows it already: whoever may read the entry may see it. */
function shownFile(saved: Entry, mapping: Mapping, id: number): Entry | null {
  if (mapping.picture === null) return null;
  const files = readValues(saved, mapping.picture, new Sources()).filter(isEntry);
  return files.find((file) => file['id'] === id) ?? null;
}
