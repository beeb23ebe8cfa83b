import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { inBatches, turn } from '../common/turn';
import { PLUGIN_ID } from '../constants';
import { PRIORITY, type CardKey } from '../contracts/card';
import type { CardTable } from '../queue/card-table';

const EVENTS = ['entry.unpublish', 'entry.delete'] as const;

/** Cards that are looked up at once. */
const BATCH = 100;

export interface RetireOptions {
  readonly strapi: Core.Strapi;
  readonly cards: CardTable;
  readonly uids: ReadonlySet<string>;
  /** Tells the workers of the card. */
  readonly announce: (key: CardKey) => void;
}

/**
 * Puts the cards of unpublished and deleted entries into the queue once the change is committed.
 * The work loop then finds no published entry and retires them. Asking the entry itself, rather
 * than trusting the event, is right for a draft deleted while its published version stays, and for
 * an entry published again meanwhile.
 *
 * A bulk action tells of one entry after another: those of one turn of the event loop go into the
 * queue together, outside of the request that they come from. What a killed instance had not written
 * yet, the next sweep finds.
 * @returns ends the subscription
 */
export function subscribeToRetire({ strapi, cards, uids, announce }: RetireOptions): () => void {
  const scope = new AsyncResource(`${PLUGIN_ID}.retire`);
  let waiting: CardKey[] = [];
  let isFlushing = false;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turn();
      const keys = waiting;
      waiting = [];
      await inBatches(keys, BATCH, async (batch) => {
        await cards.requeueKeys(batch, { priority: PRIORITY.publish });
        batch.forEach(announce);
      });
    }
  };

  const start = (): void => {
    if (isFlushing) return;
    isFlushing = true;
    scope
      .runInAsyncScope(flush)
      .catch((error: unknown) => {
        strapi.log.error('og-image: the cards of unpublished entries could not be retired.', {
          error,
        });
      })
      .finally(() => {
        isFlushing = false;
        if (waiting.length > 0) start();
      });
  };

  const onEvent = (payload: unknown): Promise<void> => {
    if (!isEntryEvent(payload) || !uids.has(payload.uid)) return Promise.resolve();
    const { uid, entry } = payload;
    waiting.push({ uid, documentId: entry.documentId, locale: entry.locale ?? '' });
    start();
    return Promise.resolve();
  };

  const unsubscribe = EVENTS.map((event) => strapi.eventHub.on(event, onEvent));
  return () => unsubscribe.forEach((end) => end());
}

interface EntryEvent {
  readonly uid: string;
  readonly entry: { readonly documentId: string; readonly locale?: string | null };
}

function isEntryEvent(payload: unknown): payload is EntryEvent {
  if (typeof payload !== 'object' || payload === null) return false;
  if (!('uid' in payload) || typeof payload.uid !== 'string' || !('entry' in payload)) return false;
  const { entry } = payload;
  return typeof entry === 'object' && entry !== null && 'documentId' in entry;
}
