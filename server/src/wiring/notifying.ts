import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { DeliveryTable, type ClaimedDelivery } from '../notify/delivery-table';
import { Gatherer } from '../notify/gather';
import { Notifier } from '../notify/notifier';
import { send, type Answer } from '../notify/send';
import { signatureOf } from '../notify/sign';
import { packageRoot } from '../render/package-root';
import { getService } from '../service';
import { WebhookList, type Webhook } from './webhook-list';
import { WebhookSecrets } from './webhook-secrets';

declare module '../service' {
  interface Services {
    notifying: Notifying;
  }
}

/** How often an instance looks for calls that are due, and for webhooks that others have changed. Milliseconds. */
const POLL = 5_000;

/** Calls of webhooks. */
export interface Notifying {
  readonly list: WebhookList;
  readonly secrets: WebhookSecrets;
  readonly deliveries: DeliveryTable;
  /** Calls a webhook once. Rejects when there was no answer. */
  call(
    webhook: Webhook,
    delivery: Pick<ClaimedDelivery, 'deliveryId' | 'event' | 'body'>,
    signal: AbortSignal,
  ): Promise<Answer>;
  /** Keeps up with the webhooks that are changed in this process. */
  watch(): void;
  /** Begins to call webhooks in this process. */
  start(): void;
  /** Something was noted for a webhook. Never throws. */
  wake(): void;
  stop(): Promise<void>;
}

export default function notifyingService({ strapi }: { strapi: Core.Strapi }): Notifying {
  const { timeoutMs, retryMs, mostEvents } = getService(strapi, 'config').webhooks;
  const { now } = getService(strapi, 'clock');
  const list = new WebhookList(strapi);
  const secrets = new WebhookSecrets(strapi, now);
  const deliveries = new DeliveryTable(strapi.db, now);
  const agent = `strapi-plugin-og-image/${version()}`;

  const call: Notifying['call'] = async (webhook, { deliveryId, event, body }, signal) => {
    const headers = new Headers({
      ...strapi.config.get<Record<string, string>>('server.webhooks.defaultHeaders', {}),
      ...webhook.headers,
    });
    headers.set('content-type', 'application/json');
    headers.set('user-agent', agent);
    headers.set('x-strapi-event', event);
    headers.set('x-og-image-delivery', deliveryId);
    const known = await secrets.of(webhook.id);
    if (known.length > 0) headers.set('x-og-image-signature', signatureOf(body, known, now()));
    // Not through the door: Strapi's own honours the proxy of `server.proxy`, as its own webhooks do.
    const { fetch } = strapi;
    return send(
      (url, init) => fetch(url, init),
      { url: webhook.url, headers, body },
      { timeoutMs, signal },
    );
  };

  const notifier = new Notifier<Webhook>({
    deliveries,
    gatherer: new Gatherer(strapi.db, deliveries),
    receivers: () => list.read(),
    call,
    switchOff: async (webhook) => {
      // Not through the store, which refuses events that are not known here.
      await strapi.db
        .query('strapi::webhook')
        .update({ where: { id: webhook.id }, data: { enabled: false } });
      strapi.get('webhookRunner').update({ ...webhook, isEnabled: false });
      strapi.log.warn(
        `og-image: the webhook "${webhook.name}" is switched off, since ${originOf(webhook.url)} answered 410. Switch it on again in Settings > Webhooks.`,
      );
    },
    onTrouble: (error) => strapi.log.error('og-image: webhooks had trouble.', { error }),
    now,
    timeoutMs,
    retryMs,
    mostEvents,
    pollMs: POLL,
  });

  return {
    list,
    secrets,
    deliveries,
    call,
    watch: () => list.watch((id) => secrets.forget(id)),
    start: () => notifier.start(),
    wake: () => notifier.wake(),
    stop: () => notifier.stop(),
  };
}

/** An address may hold a token in its path. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'its address';
}

function version(): string {
  const file = path.join(packageRoot(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
