import type { Core } from '@strapi/strapi';

import { PRIORITY, type CardKey } from '../contracts/card';
import type { CardTable } from '../queue/card-table';

const EVENTS = ['entry.unpublish', 'entry.delete'] as const;

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
 * @returns ends the subscription
 */
export function subscribeToRetire({ strapi, cards, uids, announce }: RetireOptions): () => void {
  const onEvent = async (payload: unknown): Promise<void> => {
    // A listener that throws ends Strapi's process.
    try {
      if (!isEntryEvent(payload) || !uids.has(payload.uid)) return;
      const { uid, entry } = payload;
      const key = { uid, documentId: entry.documentId, locale: entry.locale ?? '' };
      if (await cards.requeue(key, { priority: PRIORITY.publish })) announce(key);
    } catch (error) {
      strapi.log.error('og-image: the card of an unpublished entry could not be retired.', {
        error,
      });
    }
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
