import type { Core } from '@strapi/strapi';

import type { PreviewAnswer } from '../contracts/api';
import { OgImageError } from '../contracts/errors';
import { readPicture } from '../net/read-picture';
import { getService } from '../service';
import type { Asking } from '../wiring/preview';
import { readableKey, type EntryRequest } from '../wiring/readable-key';
import { imageOf, type McpContent } from './results';

/** How long a pinned picture may take to be read, in milliseconds. */
const TIMEOUT = 10_000;

/** What is told of a drawn card, besides the picture. */
export interface ShownCard extends Record<string, unknown> {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly alt: string;
  readonly template: string | null;
  readonly warnings: string[];
}

/**
 * The card of an entry's saved draft, within what the asker may read.
 * @throws OgImageError OG_DOCUMENT_NOT_FOUND where the asker may not see the entry, and what
 * `Preview.draw` throws
 */
export async function previewOf(
  strapi: Core.Strapi,
  { format, ...entry }: EntryRequest & { readonly format?: string | undefined },
  asking: Asking,
): Promise<{ readonly picture: McpContent; readonly shown: ShownCard }> {
  const { uid, documentId } = entry;
  const key = await readableKey(strapi, entry, asking.access);
  const { field } = getService(strapi, 'targets').require(uid);
  const locale = key.locale || null;
  const draft = await asking.access.readableDraft(uid, documentId, locale, {});
  const drawn = await getService(strapi, 'preview').draw(
    {
      uid,
      documentId,
      ...(locale !== null && { locale }),
      values: {},
      choices: draft?.[field] ?? null,
      ...(format !== undefined && { format }),
      later: true,
    },
    asking,
  );
  const { width, height, alt, template, warnings } = drawn;
  return {
    picture: await pictureOf(strapi, drawn),
    shown: { width, height, alt, template, warnings: warnings.map(({ message }) => message) },
  };
}

/** A pinned picture is a stored one. */
async function pictureOf(
  strapi: Core.Strapi,
  { src }: Pick<PreviewAnswer['data'], 'src'>,
): Promise<McpContent> {
  if (src.startsWith('data:')) return imageOf(src);
  const provider = strapi.config.get<string>('plugin::upload.provider');
  const { maxSourceBytes: maxBytes } = getService(strapi, 'config').store;
  const read = await readPicture(getService(strapi, 'site').locate({ url: src, provider }), {
    door: getService(strapi, 'mediaDoor'),
    maxBytes,
    timeoutMs: TIMEOUT,
  });
  if (read.kind !== 'read') {
    throw new OgImageError('OG_PICTURE_UNREADABLE', 'The pinned picture cannot be read just now.');
  }
  const mime = /\.png(?:$|\?)/iu.test(src) ? 'image/png' : 'image/jpeg';
  return imageOf(`data:${mime};base64,${Buffer.from(read.bytes).toString('base64')}`);
}
