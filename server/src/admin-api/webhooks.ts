import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';

import { OgImageError } from '../contracts/errors';
import { EVENTS } from '../contracts/events';
import type {
  DeliveryView,
  WebhookSecretAnswer,
  WebhooksAnswer,
  WebhookTestAnswer,
} from '../contracts/webhooks';
import type { Delivery } from '../notify/delivery-table';
import { getService } from '../service';
import { answering, parseRequest } from './request';

const DAY = 86_400_000;

const params = z.object({ id: z.string().min(1).max(255) });
const newWebhook = z.object({
  url: z.string().min(1).max(2_000),
  name: z.string().trim().min(1).max(100).optional(),
  events: z.array(z.string().max(100)).min(1).max(20).optional(),
});
const rotation = z.object({ now: z.boolean().default(false) });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const webhooks = await getService(strapi, 'webhooks').list();
    const answer: WebhooksAnswer = {
      data: webhooks.map(({ deliveries, ...webhook }) => ({
        ...webhook,
        deliveries: deliveries.map(toView),
      })),
      meta: { events: Object.values(EVENTS) },
    };
    ctx.body = answer;
  },

  async create(ctx: Context): Promise<void> {
    const { url, name, events } = parseRequest(newWebhook, ctx.request.body);
    ctx.body = await answering(async (): Promise<WebhookSecretAnswer> => {
      const { webhook, secret } = await getService(strapi, 'webhooks').add({
        url,
        ...(name !== undefined && { name }),
        ...(events !== undefined && { events }),
      });
      return { data: { id: webhook.id, secret, oldUntil: null } };
    });
  },

  async rotate(ctx: Context): Promise<void> {
    const { id } = parseRequest(params, ctx.params);
    const { now } = parseRequest(rotation, ctx.request.body ?? {});
    ctx.body = await known(async (): Promise<WebhookSecretAnswer> => {
      const webhooks = getService(strapi, 'webhooks');
      const { secret, oldUntil } = await webhooks.rotate(id, { keepMs: now ? 0 : DAY });
      return { data: { id, secret, oldUntil: oldUntil === null ? null : timeOf(oldUntil) } };
    });
  },

  async test(ctx: Context): Promise<void> {
    const { id } = parseRequest(params, ctx.params);
    ctx.body = await known(async (): Promise<WebhookTestAnswer> => ({
      data: await getService(strapi, 'webhooks').test(id),
    }));
  },

  async remove(ctx: Context): Promise<void> {
    const { id } = parseRequest(params, ctx.params);
    await known(() => getService(strapi, 'webhooks').remove(id));
    ctx.body = { data: null };
  },
});

/** Answers 404 for a webhook that is not there, or asks for other events alone. */
function known<Result>(work: () => Promise<Result>): Promise<Result> {
  return answering(async () => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OgImageError) || error.code !== 'OG_WEBHOOK_UNKNOWN') throw error;
      throw new errors.NotFoundError('There is no such webhook any more.', { code: error.code });
    }
  });
}

function toView(delivery: Delivery): DeliveryView {
  const { deliveryId, state, event, count, attempts, madeAt, dueAt } = delivery;
  return {
    id: deliveryId,
    state,
    event,
    count,
    attempts,
    at: timeOf(delivery.answeredAt ?? madeAt),
    nextAt: state === 'waiting' && attempts > 0 ? timeOf(dueAt) : null,
    status: delivery.answerStatus,
    text: delivery.answerText,
  };
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
