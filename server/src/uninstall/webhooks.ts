import type { Core } from '@strapi/strapi';

import { EVENTS } from '../contracts/events';
import { storeOf } from '../wiring/webhook-list';

export interface RemovedWebhooks {
  /** Names of those that asked for the plugin's events alone. */
  readonly removed: readonly string[];
  /** Names of those that ask for others still. */
  readonly changed: readonly string[];
}

/** Removes webhooks that ask for the plugin's events alone, and takes these from the others. */
export async function removeWebhooks(strapi: Core.Strapi): Promise<RemovedWebhooks> {
  const ours: readonly string[] = Object.values(EVENTS);
  const removed: string[] = [];
  const changed: string[] = [];
  for (const { id, name, events } of await storeOf(strapi).findWebhooks()) {
    const others = events.filter((event) => !ours.includes(event));
    if (others.length === events.length) continue;
    if (others.length === 0) {
      await storeOf(strapi).deleteWebhook(id);
      removed.push(name);
    } else {
      // Not through the store, which refuses events of plugins that are not there any more.
      await strapi.db.query('strapi::webhook').update({ where: { id }, data: { events: others } });
      changed.push(name);
    }
  }
  return { removed, changed };
}
