import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { CARD_UID, RENDER_UID } from '../../server/src/constants';
import type { CardKey } from '../../server/src/contracts/card';

const POLL_MS = 50;

/** Longer than any of the bench's bursts takes, in milliseconds. */
const LIMIT_MS = 300_000;

/** Waits until no card waits or is being drawn. */
export async function waitForCards(strapi: Core.Strapi): Promise<void> {
  const cards = strapi.db.query(CARD_UID);
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const open = await cards.count({ where: { state: { $in: ['queued', 'rendering'] } } });
    if (open === 0) break;
    if (Date.now() > end) throw new Error(`${open} cards are still not drawn. See Strapi's log.`);
    await sleep(POLL_MS);
  }
  const failed = await cards.findOne({ where: { state: 'failed' } });
  if (failed !== null) throw new Error(`A card failed: ${failed.errorMessage}`);
}

/** The keys of the oldest cards. */
export async function oldestCards(strapi: Core.Strapi, count: number): Promise<CardKey[]> {
  const rows: { targetUid: string; targetDocumentId: string; targetLocale: string }[] =
    await strapi.db.query(CARD_UID).findMany({ orderBy: { id: 'asc' }, limit: count });
  if (rows.length < count) {
    throw new Error(`${count} cards were asked for, and ${rows.length} are there: publish more.`);
  }
  return rows.map((row) => ({
    uid: row.targetUid,
    documentId: row.targetDocumentId,
    locale: row.targetLocale,
  }));
}

/** The sizes in bytes of the pictures stored after the first `known` ones. */
export async function sizesAfter(strapi: Core.Strapi, known: number): Promise<number[]> {
  const rows: { bytes: number }[] = await strapi.db
    .query(RENDER_UID)
    .findMany({ select: ['bytes'], orderBy: { id: 'asc' }, offset: known });
  return rows.map(({ bytes }) => bytes);
}

export async function countPictures(strapi: Core.Strapi): Promise<number> {
  return strapi.db.query(RENDER_UID).count();
}
