import type { Core } from '@strapi/strapi';

import { backgroundMaker } from '../backgrounds/maker';
import { orderOf } from '../backgrounds/order-of';
import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import { getService } from '../service';
import { ServiceFailure } from '../services/failure';
import { MOST_ANSWER_BYTES, type OutsideMaker } from './outside-maker';

/** What orders of the AI model have as their maker's name. */
export const AI_MAKER = 'ai';

/** The AI model as whoever makes a background. */
export function aiMaker(strapi: Core.Strapi, ai: AiConfig): OutsideMaker {
  const { label, price, currency, concurrency } = ai;
  const settings = getService(strapi, 'settings');
  const model = backgroundMaker(ai, {
    private: getService(strapi, 'config').net.private,
    maxBytes: MOST_ANSWER_BYTES,
  });
  return {
    name: AI_MAKER,
    kind: 'background',
    label,
    price: price === null ? null : { amount: price, currency },
    concurrency,
    get monthlyLimit() {
      return settings.current().backgrounds.ai?.monthlyLimit ?? null;
    },
    async make(order, { signal, receipt, accepted }) {
      const input = order.input as BackgroundInput;
      if (orderOf(ai, input) !== order.key) {
        throw new ServiceFailure(
          'unusable',
          'Its configuration has changed since the background was asked for.',
          null,
          'no',
        );
      }
      return model.make(input, { signal, accepted, ...(receipt !== null && { receipt }) });
    },
    close: () => model.close(),
  };
}
