import type { Core, UID } from '@strapi/strapi';

import { sharedFor } from '../common/shared-for';
import { keyId } from '../contracts/card';
import type {
  CardGroup,
  DashboardAnswer,
  DrawnCard,
  FailedCardsAnswer,
} from '../contracts/dashboard';
import { CardCensus, noCards } from '../queue/card-census';
import { getService } from '../service';
import type { Access } from './access';
import { entryTitles } from './entry-titles';
import { failedCards, isSingleType, readableCards } from './failed-cards';
import { forEditors } from './for-editors';

declare module '../service' {
  interface Services {
    dashboard: Dashboard;
  }
}

/** How long what was counted is answered again, in milliseconds: it walks over whole tables. */
const FRESH_MS = 5_000;

/** Lines of the history that are looked through for the newest cards: several may be of one card. */
const LINES = 72;
const MOST_NEWEST = 24;

/** Failed cards of one answer. */
const PAGE = 20;

/** How all cards of the site stand, as far as an administrator may read their entries. */
export interface Dashboard {
  counts(access: Access): Promise<DashboardAnswer['data']>;
  /** The same of all entries, for who runs the site. */
  allCounts(): Promise<DashboardAnswer['data']>;
  /** The cards that were drawn last, the newest first. */
  newest(access: Access): Promise<DrawnCard[]>;
  failures(
    page: { readonly code: string; readonly after: number },
    access: Access,
  ): Promise<FailedCardsAnswer>;
}

interface Counted {
  readonly at: number;
  readonly groups: readonly CardGroup[];
  readonly pictures: Awaited<ReturnType<CardCensus['pictures']>>;
}

export default function dashboardService({ strapi }: { strapi: Core.Strapi }): Dashboard {
  const census = new CardCensus(strapi.db);

  const uidsFor = (access: Access): string[] =>
    getService(strapi, 'targets')
      .list()
      .filter(({ uid, field }) => access.may('read', uid) && access.mayReadField(uid, field))
      .map(({ uid }) => uid);

  const count = async (): Promise<Counted> => {
    const look = getService(strapi, 'look');
    const cards = await census.cards((uid) => look.of(uid));
    const groups: CardGroup[] = [];
    for (const { uid } of getService(strapi, 'targets').list()) {
      const published = await census.published(uid);
      const theirs = cards.filter((each) => each.uid === uid);
      const locales = new Set([...published.keys(), ...theirs.map(({ locale }) => locale)]);
      for (const locale of [...locales].sort()) {
        const { states = noCards(), stale = 0 } =
          theirs.find((each) => each.locale === locale) ?? {};
        const known = Object.values(states).reduce((sum, each) => sum + each, 0);
        const missing = Math.max(0, (published.get(locale) ?? 0) - known);
        groups.push({ uid, type: nameOf(uid), locale: locale || null, states, stale, missing });
      }
    }
    return { at: Date.now(), groups, pictures: await census.pictures() };
  };

  const recently = sharedFor(FRESH_MS, count);

  const countsOf = async (uids: readonly string[]): Promise<DashboardAnswer['data']> => {
    const { at, groups, pictures } = await recently();
    const failures = await census.failures(uids);
    const examples = await Promise.all(
      failures.map(async ({ code, cards }) => {
        const [first] = await census.failed(uids, { code, after: 0, limit: 1 });
        return first === undefined ? [] : [{ code, cards, example: forEditors(first.error) }];
      }),
    );
    return {
      groups: groups.filter(({ uid }) => uids.includes(uid)),
      failures: examples.flat(),
      storage: { ...pictures.all, past: pictures.past },
      countedAt: new Date(at).toISOString(),
    };
  };

  const nameOf = (uid: string): string =>
    strapi.contentTypes[uid as UID.ContentType]?.info.displayName ?? uid;

  return {
    counts: (access) => countsOf(uidsFor(access)),

    allCounts: () =>
      countsOf(
        getService(strapi, 'targets')
          .list()
          .map(({ uid }) => uid),
      ),

    async newest(access) {
      const uids = new Set(uidsFor(access));
      const lines = await getService(strapi, 'history').newest(LINES);
      const seen = new Set<string>();
      const distinct = lines.filter(({ key }) => {
        const isFirst = uids.has(key.uid) && !seen.has(keyId(key));
        seen.add(keyId(key));
        return isFirst;
      });
      const keys = distinct.map(({ key }) => key);
      const may = await readableCards(keys, access);
      const titleOf = await entryTitles(keys, access);
      const urls = await getService(strapi, 'renders').readableUrls(
        distinct.map(({ fingerprint }) => fingerprint),
      );
      return distinct
        .flatMap(({ key, fingerprint, alt, at }) => {
          const url = urls.get(fingerprint);
          if (url === undefined || !may.has(keyId(key))) return [];
          const { uid, documentId, locale } = key;
          return [
            {
              uid,
              isSingleType: isSingleType(strapi, uid),
              documentId,
              locale: locale || null,
              title: titleOf(key),
              url,
              alt: alt ?? '',
              at: new Date(at).toISOString(),
            },
          ];
        })
        .slice(0, MOST_NEWEST);
    },

    async failures({ code, after }, access) {
      const rows = await census.failed(uidsFor(access), { code, after, limit: PAGE });
      const data = await failedCards(strapi, rows, access);
      return { data, meta: { next: rows.length < PAGE ? null : (rows.at(-1)?.id ?? null) } };
    },
  };
}
