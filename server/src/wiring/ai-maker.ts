import type { Core } from '@strapi/strapi';

import { askBackground } from '../backgrounds/ask';
import { orderOf } from '../backgrounds/order-of';
import { specOf } from '../backgrounds/spec-of';
import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import { ServiceFailure } from '../services/failure';
import { makerDoors, MOST_ANSWER_BYTES, type OutsideMaker } from './outside-maker';

/** What orders of the AI model have as their maker's name. */
export const AI_MAKER = 'ai';

/** The AI model as whoever makes a background. */
export function aiMaker(strapi: Core.Strapi, ai: AiConfig): OutsideMaker {
  const { label, price, currency, concurrency, monthlyLimit, timeoutMs, hosts } = ai;
  const spec = specOf(ai);
  const doors = makerDoors(strapi, spec?.url ?? 'https://localhost', hosts);
  return {
    name: AI_MAKER,
    kind: 'background',
    label,
    price: price === null ? null : { amount: price, currency },
    concurrency,
    monthlyLimit,
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
      return askBackground(ai, input, {
        ...doors,
        signal,
        accepted,
        maxBytes: MOST_ANSWER_BYTES,
        timeoutMs,
        ...(receipt !== null && { receipt }),
      });
    },
    close: () => doors.close(),
  };
}
