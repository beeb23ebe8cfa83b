import type { Core } from '@strapi/strapi';

import type { CardBrief, CardStatesRequest } from '../contracts/api';
import { keyId, type CardKey } from '../contracts/card';
import type { ListFilter } from '../contracts/list';
import { CardOverview, type ListedCard, type Scope } from '../queue/card-overview';
import { getService } from '../service';
import type { Access } from './access';
import { forEditors } from './for-editors';

declare module '../service' {
  interface Services {
    overview: Overview;
  }
}

/**
 * Documents that one filter finds. Strapi's own filter by status stops at 10,000; a statement of the
 * databases takes as many parameters, and plans them badly well before.
 */
const MOST_FOUND = 5_000;

/** How the cards of many entries stand: what lists show of them, and filter by. */
export interface Overview {
  /**
   * How the cards of these entries stand, of those that the asker may read, in five queries however
   * many there are. Nothing where the field is hidden from the asker.
   * @throws OgImageError OG_CONTENT_TYPE_UNKNOWN
   */
  states(request: CardStatesRequest, access: Access): Promise<CardBrief[]>;
  /**
   * The documents whose card failed, is stale, or either; the first 5,000. They are not cut down to
   * what somebody may read: they are for a query that does so itself.
   */
  documentIds(scope: Scope, filter: ListFilter): Promise<string[]>;
}

export default function overviewService({ strapi }: { strapi: Core.Strapi }): Overview {
  const cards = new CardOverview(strapi.db);
  const standardOf = (uid: string) => ({
    look: getService(strapi, 'look').of(uid),
    now: getService(strapi, 'clock').now(),
  });

  return {
    async states({ uid, documentIds, locale = null }, access) {
      const target = getService(strapi, 'targets').require(uid);
      if (!access.mayReadField(uid, target.field)) return [];
      const asked = [...new Set(documentIds)];
      const keys = await access.keysFor('read', uid, asked, locale, 'draft');
      const found = await cards.find(uid, keys, standardOf(uid));
      const without = keys.filter((key) => !found.has(keyId(key)));
      const published = await publishedAmong(access, uid, without, locale);
      const fingerprints = [...found.values()].flatMap(({ fingerprint }) => fingerprint ?? []);
      const urls = await getService(strapi, 'renders').readableUrls([...new Set(fingerprints)]);

      const urlOf = ({ fingerprint, state }: ListedCard): string | null =>
        state === 'off' || fingerprint === null ? null : (urls.get(fingerprint) ?? null);
      return keys.map((key) => {
        const { documentId } = key;
        const named = { documentId, locale: key.locale || null };
        const card = found.get(keyId(key));
        if (card === undefined) {
          const stale = published.has(keyId(key)) ? 'missing' : null;
          return { ...named, state: null, url: null, error: null, stale };
        }
        const { error, stale } = card;
        const url = urlOf(card);
        // One whose picture was just deleted from the media library waits for another.
        const state = card.state === 'ready' && url === null ? 'queued' : card.state;
        return { ...named, state, url, error: error && forEditors(error), stale };
      });
    },

    async documentIds(scope, filter) {
      const found = new Set<string>();
      const walks = [
        ...(filter === 'stale' ? [] : [cards.failed(scope)]),
        ...(filter === 'failed'
          ? []
          : [cards.stale(scope, standardOf(scope.uid)), cards.missing(scope)]),
      ];
      for (const walk of walks) {
        for await (const page of walk) {
          for (const documentId of page) found.add(documentId);
          if (found.size >= MOST_FOUND) return [...found].slice(0, MOST_FOUND);
        }
      }
      return [...found];
    },
  };
}

/** Which of these entries are public, by `keyId`. Asks nothing where there are none. */
async function publishedAmong(
  access: Access,
  uid: string,
  keys: readonly CardKey[],
  locale: string | null,
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const documentIds = [...new Set(keys.map(({ documentId }) => documentId))];
  const published = await access.keysFor('read', uid, documentIds, locale, 'published');
  return new Set(published.map(keyId));
}
