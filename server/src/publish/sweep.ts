import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { keyId, PRIORITY, type Card } from '../contracts/card';
import { isSettled } from '../contracts/order';
import type { OrderTable } from '../orders/order-table';
import type { CardTable } from '../queue/card-table';
import type { Retention } from '../store/retention';

export interface SweepOptions {
  readonly strapi: Core.Strapi;
  readonly cards: CardTable;
  readonly retention: Retention;
  readonly orders: Pick<OrderTable, 'find'>;
  /** The content types with the field. */
  readonly uids: readonly string[];
  /** How cards of a content type are to look, as a digest, or null where this instance has no say. */
  readonly lookOf: ((uid: string) => string | null) | null;
  /** Milliseconds since the epoch, as the card table counts them. */
  readonly now: () => number;
  /** Rows looked at in one go. */
  readonly pageSize: number;
  /** The rest between two pages, in milliseconds, so that a sweep never crowds the database. */
  readonly pauseMs: number;
  /** Called after so many cards were queued, which may have made the table grow. */
  readonly afterQueued: (cards: number) => Promise<void>;
}

/** What a sweep put right. */
export interface Swept {
  /** Published entries without a card, or newer than theirs: imports, raw writes and failures. */
  readonly missing: number;
  /** Cards whose entry is no longer published, or whose content type is gone. */
  readonly orphaned: number;
  /** Cards that look otherwise than they should since the brand, a template or the like changed. */
  readonly outdated: number;
  /** Cards that failed, or were drawn without a picture, some time ago, and may have more luck now. */
  readonly rechecked: number;
  /** Cards that await an order which is settled, or not there any more. */
  readonly awaiting: number;
  /** Cards whose picture was deleted from the media library. */
  readonly lost: number;
}

/**
 * Finds what no hook sees, page by page: published entries without a card or newer than it, cards
 * that are no longer right or may become better, and cards whose picture is gone. It only queues; the
 * work loop looks at each.
 */
export async function sweep(options: SweepOptions, signal: AbortSignal): Promise<Swept> {
  let missing = 0;
  for (const uid of options.uids) {
    missing += await pages(options, signal, (after) => queueMissing(options, uid, after));
  }
  const wrong = { orphaned: 0, outdated: 0, rechecked: 0, awaiting: 0 };
  await pages(options, signal, (after) => queueWrong(options, after, wrong));
  const lost = await pages(options, signal, (after) => queueLost(options, after));
  return { missing, ...wrong, lost };
}

interface PublishedRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly updatedAt: string | null;
}

interface Page {
  /** Where the next page starts, or null after the last one. */
  readonly last: number | null;
  readonly found: number;
}

async function pages(
  { pauseMs, afterQueued }: SweepOptions,
  signal: AbortSignal,
  read: (after: number) => Promise<Page>,
): Promise<number> {
  let found = 0;
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const page: Page = await read(after);
    found += page.found;
    after = page.last;
    if (page.found > 0) await afterQueued(page.found);
    if (after !== null) await sleep(pauseMs, undefined, { ref: false });
  }
  return found;
}

async function queueMissing(
  { strapi, cards, pageSize }: SweepOptions,
  uid: string,
  after: number,
): Promise<Page> {
  const entries: PublishedRow[] = await strapi.db.query(uid).findMany({
    where: { id: { $gt: after }, publishedAt: { $notNull: true } },
    select: ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt'],
    orderBy: { id: 'asc' },
    limit: pageSize,
  });
  const missing = await cards.behind(
    uid,
    entries.map(({ documentId, locale, publishedAt, updatedAt }) => ({
      key: { uid, documentId, locale: locale ?? '' },
      changedAt: Math.max(Date.parse(publishedAt), Date.parse(updatedAt ?? publishedAt)),
    })),
  );
  await cards.enqueueAll(missing, {
    priority: PRIORITY.bulk,
    cause: { kind: 'missing', by: null },
  });
  return { last: entries.at(-1)?.id ?? null, found: missing.length };
}

async function queueWrong(
  options: SweepOptions,
  after: number,
  counts: Record<Wrong, number>,
): Promise<Page> {
  const { cards, pageSize } = options;
  const page = await cards.page(after, pageSize);
  const published = await publishedAmong(options, page);
  const open = await openOrders(options, page);
  const found: Record<Wrong, number[]> = {
    orphaned: [],
    outdated: [],
    rechecked: [],
    awaiting: [],
  };
  const forced: number[] = [];
  for (const card of page) {
    const wrong = published.has(keyId(card.key)) ? whatIsWrong(options, card, open) : 'orphaned';
    if (wrong === null) continue;
    counts[wrong] += 1;
    // Drawn without a picture that took too long to read, it has the fingerprint of one drawn with it.
    const isForced = wrong === 'rechecked' && card.state === 'ready';
    (isForced ? forced : found[wrong]).push(card.id);
  }
  const recheck = { kind: 'recheck', by: null } as const;
  // They go: nothing is drawn.
  await cards.markStale(found.orphaned);
  await cards.markStale(found.outdated, { cause: { kind: 'appearance', by: null } });
  await cards.markStale(found.rechecked, { cause: recheck });
  await cards.markStale(found.awaiting, { cause: { kind: 'order', by: null } });
  await cards.markStale(forced, { force: true, cause: recheck });
  const all = [...Object.values(found), forced];
  return { last: page.at(-1)?.id ?? null, found: all.flat().length };
}

type Wrong = 'orphaned' | 'outdated' | 'rechecked' | 'awaiting';

/** Nothing is wrong with a card that waits or is drawn: it will be right. */
function whatIsWrong(
  { lookOf, now }: SweepOptions,
  card: Card,
  openOrders: ReadonlySet<string>,
): Wrong | null {
  if (card.state !== 'ready' && card.state !== 'failed') return null;
  if (lookOf !== null && card.look !== lookOf(card.key.uid)) return 'outdated';
  if (card.order?.awaits === true && !openOrders.has(card.order.key)) return 'awaiting';
  return card.recheckAt !== null && card.recheckAt <= now() ? 'rechecked' : null;
}

/** The keys of those orders that these cards await and that are not settled yet. */
async function openOrders(
  { orders }: SweepOptions,
  cards: readonly Card[],
): Promise<ReadonlySet<string>> {
  const keys = cards.flatMap(({ order }) => (order?.awaits === true ? [order.key] : []));
  if (keys.length === 0) return new Set();
  const found = await orders.find(keys);
  return new Set(found.flatMap(({ key, state }) => (isSettled(state) ? [] : [key])));
}

/** Which of these cards have a published entry, by `keyId`. */
async function publishedAmong(
  { strapi, uids }: SweepOptions,
  cards: readonly Card[],
): Promise<Set<string>> {
  const published = new Set<string>();
  for (const uid of new Set(cards.map(({ key }) => key.uid))) {
    if (!uids.includes(uid)) continue;
    const theirs = cards.filter(({ key }) => key.uid === uid);
    const rows: { documentId: string; locale: string | null }[] = await strapi.db
      .query(uid)
      .findMany({
        where: {
          documentId: { $in: theirs.map(({ key }) => key.documentId) },
          publishedAt: { $notNull: true },
        },
        select: ['documentId', 'locale'],
      });
    for (const { documentId, locale } of rows) {
      published.add(keyId({ uid, documentId, locale: locale ?? '' }));
    }
  }
  return published;
}

async function queueLost(
  { cards, retention, pageSize }: SweepOptions,
  after: number,
): Promise<Page> {
  const { last, lost } = await retention.page(after, pageSize);
  return { last, found: lost.length === 0 ? 0 : await cards.markLost(lost) };
}
