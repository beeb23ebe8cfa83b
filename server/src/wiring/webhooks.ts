import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { suggestion } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import { CARD_EVENTS, EVENTS, TEST_EVENT } from '../contracts/events';
import type { WebhookView } from '../contracts/webhooks';
import { composeEvents } from '../notify/compose';
import type { Delivery } from '../notify/delivery-table';
import { explain } from '../notify/words';
import { LEAST_SECRET, newSecret } from '../notify/sign';
import { getService } from '../service';
import { storeOf, type Webhook } from './webhook-list';

declare module '../service' {
  interface Services {
    webhooks: Webhooks;
  }
}

/** A webhook that asks for the plugin's events, as operators see it. */
export interface ShownWebhook extends Omit<WebhookView, 'deliveries'> {
  /** The newest first. */
  readonly deliveries: readonly Delivery[];
}

export interface NewWebhook {
  readonly url: string;
  /** @default the address's host */
  readonly name?: string;
  /** @default all of the plugin's events */
  readonly events?: readonly string[];
  /** @default a new one */
  readonly secret?: string;
}

export interface Rotation {
  /**
   * How long calls are signed with the old secret as well, in milliseconds; 0 ends it at once.
   */
  readonly keepMs: number;
  /** @default a new one */
  readonly secret?: string;
}

/** A webhook with its new secret, which is shown this once. */
export interface Rotated {
  readonly webhook: Webhook;
  readonly secret: string;
  /** When the old secret ends, in milliseconds since the epoch; null where none signs any more. */
  readonly oldUntil: number | null;
}

/** What a receiver said to a test; `status` is null where it did not answer. */
export interface TestResult {
  readonly isOk: boolean;
  readonly status: number | null;
  readonly text: string;
}

/** The webhooks of Strapi's store that ask for the plugin's events. */
export interface Webhooks {
  list(): Promise<ShownWebhook[]>;
  /**
   * Adds one to Strapi's store.
   * @returns it, and the secret that its receiver is to know, which is shown this once
   * @throws OgImageError OG_WEBHOOK_INVALID
   */
  add(webhook: NewWebhook): Promise<{ readonly webhook: Webhook; readonly secret: string }>;
  /**
   * Signs a webhook's calls with a new secret, and for a while with the old one too, so that its receiver
   * can be told meanwhile. One whose calls were not signed gets its first secret.
   * @throws OgImageError OG_WEBHOOK_UNKNOWN, OG_WEBHOOK_INVALID
   */
  rotate(which: string, rotation: Rotation): Promise<Rotated>;
  /** @throws OgImageError OG_WEBHOOK_UNKNOWN */
  remove(which: string): Promise<Webhook>;
  /**
   * Calls one now, also while it is switched off.
   * @throws OgImageError OG_WEBHOOK_UNKNOWN
   */
  test(which: string): Promise<TestResult>;
}

export default function webhooksService({ strapi }: { strapi: Core.Strapi }): Webhooks {
  const notifying = () => getService(strapi, 'notifying');

  const ours = async (): Promise<Webhook[]> => [...(await notifying().list.read()).values()];

  /** By id, address or name. */
  const find = async (which: string): Promise<Webhook> => {
    const all = await ours();
    const byId = all.find(({ id }) => id === which);
    const [other, ...more] = all.filter(({ url, name }) => url === which || name === which);
    if (byId === undefined && more.length > 0) {
      throw new OgImageError(
        'OG_WEBHOOK_UNKNOWN',
        `Several webhooks have the address or name "${which}": name one by its id, as \`og-image webhook list\` shows it.`,
      );
    }
    const found = byId ?? other;
    if (found !== undefined) return found;
    throw new OgImageError(
      'OG_WEBHOOK_UNKNOWN',
      `No webhook with the plugin's events has the id, address or name "${which}". \`og-image webhook list\` shows them all.`,
    );
  };

  return {
    async list() {
      const { secrets, deliveries } = notifying();
      const shown: ShownWebhook[] = [];
      for (const { id, name, url, events, isEnabled } of await ours()) {
        const isSigned = await secrets.has(id);
        const last = await deliveries.latest(id);
        shown.push({ id, name, url, events, isEnabled, isSigned, deliveries: last });
      }
      return shown;
    },

    async add({ url, name, events = Object.values(CARD_EVENTS), secret = newSecret() }) {
      const { host } = checkedUrl(url);
      checkEvents(events);
      checkSecret(secret);
      const { list, secrets } = notifying();
      const data = { name: name ?? host, url, headers: {}, events: [...events], isEnabled: true };
      // Both or none: it must never be called without a signature.
      const made = await strapi.db.transaction(async () => {
        // The store gives the id.
        const row = await storeOf(strapi).createWebhook(data as Webhook);
        await secrets.set(row.id, secret);
        return row;
      });
      await list.read();
      strapi.get('webhookRunner').add(made);
      return { webhook: made, secret };
    },

    async rotate(which, { keepMs, secret = newSecret() }) {
      checkSecret(secret);
      const webhook = await find(which);
      const oldUntil = await notifying().secrets.replace(webhook.id, secret, keepMs);
      return { webhook, secret, oldUntil };
    },

    async remove(which) {
      const found = await find(which);
      await storeOf(strapi).deleteWebhook(found.id);
      strapi.get('webhookRunner').remove(found);
      return found;
    },

    async test(which) {
      const found = await find(which);
      const composed = composeEvents(
        [{ event: TEST_EVENT, tags: [] }],
        getService(strapi, 'clock').now(),
      );
      const delivery = { ...composed, deliveryId: randomUUID() };
      try {
        const { status, text } = await notifying().call(
          found,
          delivery,
          // Its own time limit ends it.
          new AbortController().signal,
        );
        return { isOk: status >= 200 && status < 300, status, text };
      } catch (error) {
        return { isOk: false, status: null, text: explain(error) };
      }
    },
  };
}

function checkedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw invalid(`"${text}" is no address to call. It begins with https:// or http://.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid(
      'The address holds a user name or password, which calls cannot send. Use a header, in Settings > Webhooks.',
    );
  }
  return url;
}

function checkSecret({ length }: string): void {
  if (length >= LEAST_SECRET) return;
  throw invalid(
    `The secret has ${length} characters, and needs ${LEAST_SECRET} at least. Leave it out, and one is made.`,
  );
}

function checkEvents(events: readonly string[]): void {
  const known: string[] = [...EVENTS];
  const unknown = events.find((event) => !known.includes(event));
  if (unknown !== undefined) {
    throw invalid(`There is no event "${unknown}".${suggestion(unknown, known)}`);
  }
  if (events.length === 0) throw invalid(`Name an event: ${known.join(', ')}.`);
}

function invalid(message: string): OgImageError {
  return new OgImageError('OG_WEBHOOK_INVALID', message);
}
