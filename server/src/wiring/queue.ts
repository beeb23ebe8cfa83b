import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import { OgImageError } from '../contracts/errors';
import { BullmqDispatcher } from '../queue/bullmq/dispatcher';
import { loadBullmq } from '../queue/bullmq/load';
import type { EnqueueOptions } from '../queue/requeued';
import { databaseDispatcher, type Dispatcher } from '../queue/dispatcher';
import type { WorkLoopOptions } from '../queue/work-loop';
import { packageRoot } from '../render/package-root';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    queue: Queue;
  }
}

/** The poll of the card table, in milliseconds: with Redis it only looks for what was lost. */
const POLL = { database: 5_000, bullmq: 30_000 } as const;

export interface Queue extends Omit<Dispatcher, 'stop'> {
  /** Queues cards and tells the workers. */
  enqueue(keys: readonly CardKey[], options: EnqueueOptions): Promise<void>;
  /** Stops claiming, and waits for the cards in hand within the configured time. */
  stop(): Promise<void>;
}

export default function queueService({ strapi }: { strapi: Core.Strapi }): Queue {
  const { queue } = getService(strapi, 'config');
  const cards = getService(strapi, 'cards');
  const dispatcher = createDispatcher(strapi);
  return {
    async enqueue(keys, options) {
      await cards.enqueueAll(keys, options);
      for (const key of keys) dispatcher.announce(key, options.priority);
    },
    announce: (key, priority) => dispatcher.announce(key, priority),
    wake: () => dispatcher.wake(),
    start: () => dispatcher.start(),
    stop: () => dispatcher.stop(queue.drainMs),
  };
}

/** The configured dispatcher; where that cannot be had, the reason in the log and the database's. */
function createDispatcher(strapi: Core.Strapi): Dispatcher {
  const { driver, connection, prefix, pollMs } = getService(strapi, 'config').queue;
  const loop = (poll: number) => loopOptions(strapi, pollMs ?? poll);
  if (driver === 'database') return databaseDispatcher(loop(POLL.database));
  try {
    if (connection === null) {
      throw new OgImageError(
        'OG_CONFIG_INVALID',
        '"queue.driver" is "bullmq", but "queue.connection" names no Redis. Set it to a URL such as "redis://127.0.0.1:6379/0".',
      );
    }
    const bullmq = loadBullmq([packageRoot(), strapi.dirs.app.root]);
    const { log } = strapi;
    return new BullmqDispatcher({ bullmq, connection, prefix, loop: loop(POLL.bullmq), log });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    strapi.log.error(`og-image: ${reason} Until then the database alone hands out the cards.`);
    return databaseDispatcher(loop(POLL.database));
  }
}

function loopOptions(strapi: Core.Strapi, pollMs: number): WorkLoopOptions {
  const { queue } = getService(strapi, 'config');
  return {
    leases: getService(strapi, 'leases'),
    refresh: () => getService(strapi, 'settings').freshen(0),
    draw: (card, signal) => getService(strapi, 'drawing').draw(card, signal),
    noticeOf: ({ key }, change) => getService(strapi, 'events').noticeOf(key, change),
    onReady: ({ key }, result) => {
      void getService(strapi, 'events').tell(key, { kind: 'ready', result });
    },
    onFailed: ({ key }, error) => {
      // Of all cards of a content type the same, and told at start.
      if (error.code !== 'OG_MAPPING_INVALID') {
        strapi.log.error(
          `og-image: no card for ${key.uid} ${key.documentId} ${key.locale}: ${error.message} (${error.code})`,
        );
      }
      void getService(strapi, 'events').tell(key, { kind: 'failed', error });
    },
    onTrouble: (error) => strapi.log.error('og-image: the queue had trouble.', { error }),
    concurrency: queue.concurrency,
    leaseMs: queue.leaseMs,
    maxAttempts: queue.maxAttempts,
    backoffMs: queue.backoffMs,
    recheckMs: queue.recheckMs,
    now: getService(strapi, 'clock').now,
    pollMs,
  };
}
