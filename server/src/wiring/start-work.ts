import type { Core } from '@strapi/strapi';

import { getService } from '../service';

/**
 * Begins to draw cards in this process, to look for those that nobody announced, to ask for what was ordered
 * elsewhere, to call webhooks, and to work on runs.
 * Never throws.
 */
export async function startWork(strapi: Core.Strapi): Promise<void> {
  try {
    // Before the first card is drawn, which notes both down.
    await getService(strapi, 'clock').adjust();
    await getService(strapi, 'look').lead();
  } catch (error) {
    strapi.log.error('og-image: the database did not answer; the first sweep asks again.', {
      error,
    });
  }
  const sweeping = getService(strapi, 'sweeping');
  getService(strapi, 'queue').start();
  sweeping.start();
  getService(strapi, 'settings').onChange(() => sweeping.wake());
  getService(strapi, 'ordering').start();
  getService(strapi, 'notifying').start();
  getService(strapi, 'runs').start();
}

/**
 * The same once Strapi serves. What loads a Strapi without that (`strapi export`, `strapi console`,
 * a script) is gone in a moment, and must not take up cards.
 */
export function startWorkWhenServing(strapi: Core.Strapi): void {
  whenServing(strapi, () => void startWork(strapi));
}

/** Runs once Strapi serves, and never in a Strapi that is only loaded. */
export function whenServing(strapi: Core.Strapi, then: () => void): void {
  const { httpServer } = strapi.server;
  if (httpServer.listening) then();
  else httpServer.once('listening', then);
}
