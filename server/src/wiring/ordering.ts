import type { Core } from '@strapi/strapi';

import { own } from '../common/record';
import { MADE_FORMAT } from '../contracts/order';
import type { OutputOptions } from '../contracts/picture';
import type { BackgroundInput } from '../contracts/background';
import { digestOf } from '../fingerprint/fingerprint';
import type { ClaimedOrder } from '../orders/order';
import { OrderLeases } from '../orders/order-leases';
import { OrderLoop } from '../orders/order-loop';
import { getService } from '../service';
import { AI_MAKER } from './ai-maker';
import type { ServiceOrderInput } from './service-maker';

declare module '../service' {
  interface Services {
    ordering: Ordering;
  }
}

/** Asks image services and the AI model for what was ordered. */
export interface Ordering {
  /** Begins to ask in this process. */
  start(): void;
  /** Something was ordered. Never throws. */
  wake(): void;
  stop(): Promise<void>;
}

/** Orders that one instance has in hand at once. */
const AT_ONCE = 16;
const POLL = 5_000;

/** What is kept of a made picture: every format of a card is cropped from it. */
const MADE_OUTPUT: OutputOptions = { format: 'auto', maxBytes: 4_000_000 };

export default function orderingService({ strapi }: { strapi: Core.Strapi }): Ordering {
  const { backoffMs, drainMs, leaseMs, maxAttempts } = getService(strapi, 'config').queue;
  const { now } = getService(strapi, 'clock');

  const keep = async (order: ClaimedOrder, bytes: Uint8Array): Promise<void> => {
    const title = titleOf(order);
    const picture = await getService(strapi, 'renderer').renderImage({
      picture: { bytes, name: title, focalPoint: null },
      whole: true,
      size: { width: 1200, height: 630 },
      output: MADE_OUTPUT,
    });
    await getService(strapi, 'renders').save({
      fingerprint: order.key,
      format: MADE_FORMAT,
      picture,
      digest: digestOf(picture.bytes),
      title,
      warnings: [],
    });
  };

  const loop = new OrderLoop({
    leases: new OrderLeases(strapi.db, {
      makers: getService(strapi, 'makers'),
      maxAttempts,
      backoffMs,
      now,
    }),
    makers: () => getService(strapi, 'outsideMakers').list(),
    keep,
    async onSettled({ key, priority, state, maker, failure }) {
      if (state !== 'ready') {
        strapi.log.warn(
          `og-image: ${maker} made no picture (${state}). ${failure?.message ?? ''}`.trimEnd(),
        );
      }
      const count = await getService(strapi, 'cards').enqueueAwaiting(key, { priority });
      if (count > 0) getService(strapi, 'queue').wake();
    },
    onTrouble: (error) => strapi.log.error('og-image: ordering pictures had trouble.', { error }),
    concurrency: AT_ONCE,
    pollMs: POLL,
    leaseMs,
    now,
  });

  return {
    start: () => loop.start(),
    wake: () => loop.wake(),
    stop: () => loop.stop(drainMs),
  };
}

/** What editors read of a made picture in the media library. */
function titleOf({ maker, input }: ClaimedOrder): string {
  if (maker === AI_MAKER) return `Background made by AI: ${(input as BackgroundInput).prompt}`;
  const sent = own(input as object, 'sent') as ServiceOrderInput['sent'] | undefined;
  return sent?.content.title ?? maker;
}
