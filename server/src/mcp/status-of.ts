import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { OgImageError } from '../contracts/errors';
import { getService } from '../service';
import type { Access } from '../wiring/access';

const card = z.object({
  state: z.string(),
  url: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string().nullable(),
  template: z.string().nullable(),
  error: z.string().nullable(),
  warnings: z.array(z.string()),
  updatedAt: z.string().nullable(),
});

export const statusShape = z.object({
  /** Of the entry that was asked for; null where it has none, or where all were asked for. */
  card: card.nullable(),
  /** By content type and locale; empty where one entry was asked for. */
  types: z.array(
    z.object({
      uid: z.string(),
      locale: z.string().nullable(),
      states: z.record(z.string(), z.number()),
      stale: z.number(),
      missing: z.number(),
    }),
  ),
});

interface Asked {
  readonly uid?: string | undefined;
  readonly documentId?: string | undefined;
  readonly locale?: string | undefined;
}

/**
 * How one card stands, or how many of each content type that the asker may read.
 * @throws OgImageError OG_CONTENT_TYPE_UNKNOWN, OG_DOCUMENT_NOT_FOUND
 */
export async function statusOf(
  strapi: Core.Strapi,
  { uid, documentId, locale }: Asked,
  access: Access,
): Promise<z.infer<typeof statusShape>> {
  if (documentId !== undefined) {
    if (uid === undefined) {
      throw new OgImageError(
        'OG_CONTENT_TYPE_UNKNOWN',
        'Name the content type of the entry (uid).',
      );
    }
    return { card: await oneCard(strapi, { uid, documentId, locale }, access), types: [] };
  }
  if (uid !== undefined) getService(strapi, 'targets').require(uid);
  const { groups } = await getService(strapi, 'dashboard').counts(access);
  const asked = groups.filter(
    (group) =>
      (uid === undefined || group.uid === uid) && (locale === undefined || group.locale === locale),
  );
  const types = asked.map(({ uid: of, locale: where, states, stale, missing }) => {
    return { uid: of, locale: where, states, stale, missing };
  });
  return { card: null, types };
}

async function oneCard(
  strapi: Core.Strapi,
  entry: { uid: string; documentId: string; locale?: string | undefined },
  access: Access,
): Promise<z.infer<typeof card> | null> {
  const view = await getService(strapi, 'gallery').view(entry, access);
  if (view === null) return null;
  const { state, url, width, height, alt, template, error, warnings, updatedAt } = view;
  return {
    state,
    url,
    width,
    height,
    alt,
    template,
    error: error?.message ?? null,
    warnings: warnings.map(({ message }) => message),
    updatedAt,
  };
}
