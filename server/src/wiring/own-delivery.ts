import type { Core } from '@strapi/strapi';

import { EVENTS } from '../contracts/events';

/**
 * Keeps Strapi's own webhook runner from calling addresses for the plugin's events, which the notifier calls
 * with retries and a signature. The runner begins to listen for an event with the first webhook that asks for
 * it, and stops after the last: one that is always there and is switched off makes it do neither again. All
 * its other events, and all other listeners of ours, are as they were.
 */
export function takeOverDelivery(strapi: Core.Strapi): void {
  const runner = strapi.get('webhookRunner');
  const events = [...EVENTS];
  runner.add({
    id: 'og-image',
    name: 'Delivered by og-image',
    url: 'http://127.0.0.1/',
    headers: {},
    events,
    isEnabled: false,
  });
  for (const event of events) runner.deleteListener(event);
}
