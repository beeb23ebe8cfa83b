import type { Core } from '@strapi/strapi';

import { faultPoint } from '../common/fault-point';
import type { CardKey } from '../contracts/card';
import { PRIORITY } from '../contracts/card';
import type { CardTable } from '../queue/card-table';
import { askerOf } from './asker';
import { endedTransaction } from './ended-transaction';
import { toTime } from '../resolve/first-publication';
import { wholeRow } from './row';

type LifecycleEvent = Parameters<
  Extract<
    Parameters<Core.Strapi['db']['lifecycles']['subscribe']>[0],
    (...args: never[]) => unknown
  >
>[0];

export interface PublishHookOptions {
  readonly strapi: Core.Strapi;
  readonly cards: CardTable;
  /** The content types with the field. */
  readonly uids: readonly string[];
  /** Tells the workers of the card; called once the publish is committed. */
  readonly announce: (key: CardKey) => void;
}

/**
 * Queues a card for every row that becomes, or is, published. Strapi writes such a row for every
 * way of publishing (admin, bulk, REST, GraphQL, releases, raw queries) and for every save of a
 * type without draft & publish, so the row is the one thing to watch.
 *
 * The upsert runs in the publish's own transaction: committed, the card is queued; rolled back,
 * nothing is left. A card that cannot be queued is logged and left to the sweep: publishing goes
 * before cards. Only where the failure has ended the publish's own transaction is it passed on, for
 * what came after would be written without one.
 * @returns ends the subscription
 */
export function subscribeToPublish(options: PublishHookOptions): () => void {
  const { strapi, cards, uids, announce } = options;

  const onRow = async (event: LifecycleEvent): Promise<void> => {
    const uid = event.model.uid;
    try {
      const published = await publishedRow(strapi, uid, event.result);
      if (published === null) return;
      const { key, at } = published;
      // A row that was there before may have been published before, too.
      const firstPublishedAt = event.action === 'afterCreate' ? at : null;
      await strapi.db.transaction(
        async ({ onCommit }: { onCommit: (then: () => void) => void }) => {
          const cause = { kind: 'publish', by: askerOf(strapi) } as const;
          await cards.enqueue(key, { priority: PRIORITY.publish, cause, firstPublishedAt });
          faultPoint('in-publish');
          onCommit(() => {
            faultPoint('after-enqueue');
            announce(key);
          });
        },
      );
    } catch (error) {
      strapi.log.error(`og-image: the card of a published ${uid} could not be queued.`, { error });
      if (endedTransaction(strapi, error)) throw error;
    }
  };

  return strapi.db.lifecycles.subscribe({
    models: [...uids],
    afterCreate: onRow,
    afterUpdate: onRow,
  });
}

/** What a published row tells, or null for a draft and for a query that changed nothing. */
async function publishedRow(
  strapi: Core.Strapi,
  uid: string,
  result: unknown,
): Promise<{ readonly key: CardKey; readonly at: number | null } | null> {
  const row = await wholeRow(strapi, uid, result);
  if (row === null || !row.publishedAt || typeof row.documentId !== 'string') return null;
  const key = { uid, documentId: row.documentId, locale: row.locale ?? '' };
  return { key, at: toTime(row.publishedAt) };
}
