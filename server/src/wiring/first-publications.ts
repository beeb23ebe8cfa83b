import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import type { ClaimedCard } from '../queue/leases';
import { firstPublication } from '../resolve/first-publication';
import type { Entry } from '../resolve/read';
import { getService } from '../service';

/**
 * When a card's entry was first published, as far as that was noted: by the card, or for an entry
 * that was unpublished in between, by the card before it. Milliseconds since the epoch, or null.
 */
export async function recallPublication(
  strapi: Core.Strapi,
  { key, fingerprint, firstPublishedAt }: ClaimedCard,
): Promise<number | null> {
  const before = fingerprint === null ? await getService(strapi, 'publications').find(key) : null;
  if (before === null || firstPublishedAt === null) return before ?? firstPublishedAt;
  return Math.min(before, firstPublishedAt);
}

/** Keeps what would go with a card, where its entry may be published again. */
export async function keepPublication(
  strapi: Core.Strapi,
  { key, firstPublishedAt }: ClaimedCard,
): Promise<void> {
  if (firstPublishedAt === null) return;
  const { uid, documentId, locale } = key;
  const draft: unknown = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale: locale || null }, select: ['id'] });
  if (draft !== null) await getService(strapi, 'publications').remember(key, firstPublishedAt);
}

/**
 * When a form's entry was first published, as its card will have it: for one that never was, that
 * would be now.
 * @param key null for an entry that is not saved yet
 */
export async function expectedPublication(
  strapi: Core.Strapi,
  key: CardKey | null,
  form: Entry,
): Promise<number | null> {
  const publishedAt = form['publishedAt'] ?? new Date();
  if (key === null) return firstPublication({ publishedAt }, null);
  const card = await getService(strapi, 'cards').find(key);
  if (card !== null) return firstPublication({ ...form, publishedAt }, card.firstPublishedAt);
  // Unpublished, or never published at all.
  const known = await getService(strapi, 'publications').find(key);
  return firstPublication({ publishedAt }, known);
}
