import { performance } from 'node:perf_hooks';

import type { Core } from '@strapi/strapi';

import { CARD_UID, PLUGIN_ID, RENDER_UID } from '../../server/src/constants';
import { PRIORITY, type CardKey } from '../../server/src/contracts/card';
import { insertRow } from '../../server/src/queue/card-row';
import { WorkLoop } from '../../server/src/queue/work-loop';
import type { Services } from '../../server/src/service';
import { countPictures } from './cards';
import { ARTICLE } from './content';

/** Another round of pictures for cards that have one. */
export interface Refill {
  /** Makes the pictures differ from those of every other refill. */
  readonly take: number;
  readonly count: number;
}

/** Cards to pass through the queue. */
export interface Passing {
  readonly count: number;
  /** Further cards that wait behind them. */
  readonly backlog: number;
}

/** What a run of cards through the queue took, without drawing. */
export interface Passed {
  /** Queueing them, one after the other, in milliseconds. */
  readonly queuedMs: number;
  /** Claiming and finishing them all, in milliseconds. */
  readonly finishedMs: number;
}

/** What the bench of the queue asks of an app. */
export function createQueueCommands(strapi: Core.Strapi) {
  const service = <Name extends keyof Services>(name: Name): Services[Name] =>
    strapi.plugin(PLUGIN_ID).service(name);
  const table = (uid: string) => strapi.db.connection(strapi.db.metadata.get(uid).tableName);

  /** What PostgreSQL does by itself within a minute after so many rows were written or deleted. */
  const tidy = async (): Promise<void> => {
    if (strapi.db.dialect.client !== 'postgres') return;
    await strapi.db.connection.raw('VACUUM (ANALYZE) ??', [
      strapi.db.metadata.get(CARD_UID).tableName,
    ]);
  };

  /** Cards of a bulk run, written below all hooks: so many would take minutes to publish. */
  const addBacklog = async (count: number): Promise<void> => {
    const rows = Array.from({ length: count }, (_, number) =>
      insertRow(
        { uid: ARTICLE, documentId: `waiting-${number}`, locale: 'en' },
        { priority: PRIORITY.bulk },
        Date.now(),
      ),
    );
    const { tableName } = strapi.db.metadata.get(CARD_UID);
    await strapi.db.connection.batchInsert(tableName, rows, INSERTED_AT_ONCE);
  };

  return {
    /** Gives entries a new text below all hooks, then queues their cards. */
    refill: async ({ take, count }: Refill): Promise<void> => {
      await table(ARTICLE).update({
        excerpt: `What we would do again, told for the ${take}th time.`,
      });
      const cards = await service('cards').page(0, count);
      const queued = await service('cards').markStale(cards.map(({ id }) => id));
      if (queued !== count) {
        throw new Error(`${count} cards were to be queued, and ${queued} are there.`);
      }
    },

    /** Looks for work at once, as after a publish. */
    wake: () => service('queue').wake(),

    /** How many pictures are stored. */
    pictures: () => countPictures(strapi),

    /** Passes new cards through the queue with a renderer that draws nothing. */
    pass: async ({ count, backlog }: Passing): Promise<Passed> => {
      const keys = Array.from({ length: count }, (_, number) => ({
        uid: ARTICLE,
        documentId: `entry-${number}`,
        locale: 'en',
      }));
      await strapi.db.query(RENDER_UID).createMany({ data: keys.map(blankRender) });
      try {
        const queuedMs = await timed(async () => {
          for (const key of keys) {
            await service('cards').enqueue(key, { priority: PRIORITY.request });
          }
        });
        await addBacklog(backlog);
        await tidy();
        const { queue } = service('config');
        const finishedMs = await timed(() => finishAll(service('leases'), queue, count));
        return { queuedMs, finishedMs };
      } finally {
        await table(CARD_UID).delete();
        await table(RENDER_UID).delete();
      }
    },
  };
}

/** https://www.sqlite.org/limits.html#max_compound_select */
const INSERTED_AT_ONCE = 500;

/** A card is finished only with a picture that is kept. */
function blankRender({ documentId }: CardKey) {
  return {
    fingerprint: documentId,
    format: 'og',
    width: 1,
    height: 1,
    mime: 'image/png',
    bytes: 1,
    storedAt: Date.now(),
  };
}

/** Runs the plugin's own work loop until this many cards are ready. */
async function finishAll(
  leases: Services['leases'],
  options: Services['config']['queue'],
  count: number,
): Promise<void> {
  let left = count;
  let loop: WorkLoop | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      loop = new WorkLoop({
        ...options,
        // Everything is there from the start: nothing is to be polled for.
        pollMs: options.leaseMs,
        leases,
        draw: ({ key }) =>
          Promise.resolve({
            kind: 'ready',
            result: {
              fingerprint: key.documentId,
              alt: '',
              template: '',
              brandColor: '',
              warnings: [],
              renders: [],
              readAt: 0,
              drawnFrom: null,
              pinned: false,
              firstPublishedAt: null,
              changed: true,
              incomplete: false,
              order: null,
            },
          }),
        onReady: () => {
          left -= 1;
          if (left === 0) resolve();
        },
        onFailed: (_card, error) => reject(error),
        onTrouble: (error) => reject(new Error('The queue had trouble.', { cause: error })),
      });
      loop.start();
    });
  } finally {
    await loop?.stop(0);
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}
