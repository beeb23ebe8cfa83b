import type { Core, Modules } from '@strapi/strapi';

import { EVENTS } from '../contracts/events';

/** A webhook as Strapi's store has it. */
export type Webhook = Modules.WebhookStore.Webhook;

const MODEL = 'strapi::webhook';

/** Strapi's own webhook store. */
export function storeOf(strapi: Core.Strapi): Modules.WebhookStore.WebhookStore {
  return strapi.get('webhookStore');
}

/** Whether a webhook asks for any of the plugin's events. */
function isOurs({ events }: Pick<Webhook, 'events'>): boolean {
  return Array.isArray(events) && EVENTS.some((event) => events.includes(event));
}

/**
 * The webhooks that ask for the plugin's events, kept in memory so that a card that is done costs no
 * statement. What this instance changes is seen at once, and what others change when the notifier looks.
 */
export class WebhookList {
  private known: ReadonlyMap<string, Webhook> | null = null;

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * Forgets what it knows whenever a webhook changes here.
   * @param onGone told of the id of each that is deleted
   */
  watch(onGone: (id: string) => Promise<void>): void {
    const forget = () => {
      this.known = null;
    };
    this.strapi.db.lifecycles.subscribe({
      models: [MODEL],
      afterCreate: forget,
      afterUpdate: forget,
      async afterDelete({ result }) {
        forget();
        const id: unknown = result?.id;
        if (typeof id === 'number' || typeof id === 'string') await onGone(String(id));
      },
    });
  }

  /** As they are now, by their ids. One statement. */
  async read(): Promise<ReadonlyMap<string, Webhook>> {
    const all = await storeOf(this.strapi).findWebhooks();
    const ours = all.filter(isOurs).map((webhook) => [webhook.id, webhook] as const);
    this.known = new Map(ours);
    return this.known;
  }

  /** The ids of those that are switched on and ask for an event. */
  async askingFor(event: string): Promise<string[]> {
    const known = this.known ?? (await this.read());
    return [...known.values()]
      .filter(({ isEnabled, events }) => isEnabled && events.includes(event))
      .map(({ id }) => id);
  }
}
