import type { Core } from '@strapi/strapi';

import { MADE_FORMAT } from '../contracts/order';
import { digestOf } from '../fingerprint/fingerprint';
import type { Maker } from '../orders/maker';
import { OrderLeases } from '../orders/order-leases';
import { OrderLoop } from '../orders/order-loop';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    ordering: Ordering;
  }
}

/** How often an instance looks for orders that are due, in milliseconds. */
const POLL = 5_000;

/** Orders that one instance has in hand at once, of all makers together. */
const MOST_IN_HAND = 10;

/** How a made picture is kept: larger than a card, for cards of every size are drawn on it. */
const KEPT = {
  size: { width: 1_200, height: 630 },
  output: { format: 'auto', maxBytes: 8_000_000 },
} as const;

/** A maker, and what editors read of its pictures in the media library. */
export interface KnownMaker extends Maker {
  readonly label: string;
}

/** Asks outside makers for the pictures that are ordered, see `orders`. */
export interface Ordering {
  /** Adds a maker, or replaces the one of its name. Before `start`, or at any time after it. */
  register(maker: KnownMaker): void;
  /** The makers that were added, by their names. */
  readonly makers: ReadonlyMap<string, KnownMaker>;
  /** Begins to ask in this process. */
  start(): void;
  /** Something was ordered. Never throws. */
  wake(): void;
  stop(): Promise<void>;
}

export default function orderingService({ strapi }: { strapi: Core.Strapi }): Ordering {
  const { queue } = getService(strapi, 'config');
  const { now } = getService(strapi, 'clock');
  const makers = new Map<string, KnownMaker>();
  const { maxAttempts, backoffMs, leaseMs } = queue;
  const loop = new OrderLoop({
    leases: new OrderLeases(strapi.db, {
      makers: getService(strapi, 'makers'),
      maxAttempts,
      backoffMs,
      now,
    }),
    makers: () => [...makers.values()],
    async keep({ key, maker }, bytes) {
      const title = makers.get(maker)?.label ?? maker;
      const picture = await getService(strapi, 'renderer').renderImage({
        picture: { bytes, name: title, focalPoint: null },
        whole: true,
        ...KEPT,
      });
      await getService(strapi, 'renders').save({
        fingerprint: key,
        format: MADE_FORMAT,
        picture,
        digest: digestOf(picture.bytes),
        title,
        warnings: [],
      });
    },
    async onSettled({ key, priority }) {
      const count = await getService(strapi, 'cards').enqueueAwaiting(key, { priority });
      if (count > 0) getService(strapi, 'queue').wake();
    },
    onTrouble: (error) => strapi.log.error('og-image: an outside maker had trouble.', { error }),
    concurrency: MOST_IN_HAND,
    pollMs: POLL,
    leaseMs,
    now,
  });
  return {
    register(maker) {
      makers.set(maker.name, maker);
      loop.wake();
    },
    makers,
    start: () => loop.start(),
    wake: () => loop.wake(),
    stop: () => loop.stop(queue.drainMs),
  };
}
