import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import { CARD_EVENTS, RUN_EVENTS } from '../contracts/events';
import { cacheTags } from '../expose/cache-tags';
import { cardOf, toValue } from '../expose/value';
import { purgeRestCache } from '../notify/rest-cache';
import type { Notice, Told } from '../queue/notice-table';
import type { Change } from '../queue/work-loop';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    events: Events;
  }
}

/** Tells others what has become of cards. */
export interface Events {
  /**
   * What webhooks are told of a change that is about to be written, or null where none asks for it. It
   * costs no statement where there are none.
   */
  noticeOf(key: CardKey, change: Change): Promise<Notice | null>;
  /**
   * A change is written: a front end may now build its page anew. It is told on Strapi's event hub at
   * once, and to webhooks by the notifier. Never rejects.
   */
  tell(key: CardKey, change: Change): Promise<void>;
}

/** Lets Strapi's webhooks be asked for the plugin's events. */
export function registerEvents(strapi: Core.Strapi): void {
  const webhooks = strapi.get('webhookStore');
  webhooks.addAllowedEvent('OG_IMAGE_READY', CARD_EVENTS.ready);
  webhooks.addAllowedEvent('OG_IMAGE_FAILED', CARD_EVENTS.failed);
  webhooks.addAllowedEvent('OG_IMAGE_RUN_STARTED', RUN_EVENTS.started);
  webhooks.addAllowedEvent('OG_IMAGE_RUN_FINISHED', RUN_EVENTS.finished);
}

export default function eventsService({ strapi }: { strapi: Core.Strapi }): Events {
  /** Null where there is nothing to tell. */
  const describe = async (key: CardKey, change: Change): Promise<Told | null> => {
    const { uid, documentId, locale } = key;
    const entry = { uid, documentId, locale: locale || null };
    if (change.kind === 'failed') {
      const { code, message } = change.error;
      return { event: CARD_EVENTS.failed, ...entry, code, message, tags: cacheTags(key) };
    }
    const { fingerprint, renders, ...result } = change.result;
    if (cardOf(renders) === undefined) return null;
    const addresses = await getService(strapi, 'links').addresses();
    const card = toValue(
      key,
      { ...result, state: 'ready', fingerprint, readyAt: result.readAt },
      renders,
      addresses,
    );
    return { event: CARD_EVENTS.ready, ...entry, fingerprint, card, tags: cacheTags(key) };
  };

  /** What goes wrong there is others' code: the card stays as it is, and it is logged. */
  const unlessBroken = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      strapi.log.error(`og-image: ${what}`, { error });
    }
  };

  return {
    async noticeOf(key, change) {
      const webhooks = await getService(strapi, 'notifying').list.askingFor(
        CARD_EVENTS[change.kind],
      );
      const told = webhooks.length === 0 ? null : await describe(key, change);
      return told === null ? null : { webhooks, told };
    },

    async tell(key, change) {
      getService(strapi, 'notifying').wake();
      // First, so that whoever hears of it and asks at once gets the new answer.
      await unlessBroken('the REST cache could not be purged of an entry.', () =>
        purgeRestCache(strapi, key),
      );
      const name = CARD_EVENTS[change.kind];
      await unlessBroken(`${name} could not be told to every listener.`, async () => {
        const told = await describe(key, change);
        if (told === null) return;
        const { event, ...payload } = told;
        await strapi.eventHub.emit(event, payload);
      });
    },
  };
}
