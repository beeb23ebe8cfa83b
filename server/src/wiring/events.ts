import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import type { OgImageError } from '../contracts/errors';
import type { ReadyResult } from '../queue/card-row';
import { cacheTags } from '../expose/cache-tags';
import { cardOf, toValue } from '../expose/value';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    events: Events;
  }
}

/** On Strapi's event hub and, where Strapi's webhook settings ask for them, as webhooks. */
export const EVENTS = { ready: 'og-image.ready', failed: 'og-image.failed' } as const;

export interface Events {
  /** A card has a new picture: a front end may now build its page anew. */
  ready(key: CardKey, result: ReadyResult): Promise<void>;
  /** A card is set aside, and keeps its last good picture. */
  failed(key: CardKey, error: OgImageError): Promise<void>;
}

/** Lets Strapi's webhooks be asked for the plugin's events. */
export function registerEvents(strapi: Core.Strapi): void {
  const webhooks = strapi.get('webhookStore');
  webhooks.addAllowedEvent('OG_IMAGE_READY', EVENTS.ready);
  webhooks.addAllowedEvent('OG_IMAGE_FAILED', EVENTS.failed);
}

export default function eventsService({ strapi }: { strapi: Core.Strapi }): Events {
  /**
   * Nobody waits for the news, and the card stays as it is: what goes wrong in a listener, which is
   * others' code, is logged.
   */
  const tell = async (
    event: string,
    key: CardKey,
    details: () => Promise<object | null> | object | null,
  ) => {
    const { uid, documentId, locale } = key;
    try {
      const told = await details();
      if (told === null) return;
      await strapi.eventHub.emit(event, { uid, documentId, locale: locale || null, ...told });
    } catch (error) {
      strapi.log.error(`og-image: ${event} could not be told to every listener.`, { error });
    }
  };
  return {
    ready: (key, { fingerprint, renders, ...result }) =>
      tell(EVENTS.ready, key, async () => {
        if (cardOf(renders) === undefined) return null;
        const addresses = await getService(strapi, 'links').addresses();
        const card = toValue(
          key,
          { ...result, state: 'ready', fingerprint, readyAt: result.readAt },
          renders,
          addresses,
        );
        return { fingerprint, card, tags: cacheTags(key) };
      }),
    failed: (key, { code, message }) =>
      tell(EVENTS.failed, key, () => ({ code, message, tags: cacheTags(key) })),
  };
}
