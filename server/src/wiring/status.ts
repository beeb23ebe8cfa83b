import type { Core } from '@strapi/strapi';

import { CARD_UID, RENDER_UID } from '../constants';
import type { MakerView } from '../contracts/api';
import { CARD_STATES, type CardState } from '../contracts/card';
import type { RunView } from '../contracts/runs';
import { getService } from '../service';
import { makerViews } from './order-view';

/** How a site's cards stand. */
export interface SiteStatus {
  /** By content type; every state, also where no card is in it. */
  readonly cards: readonly {
    readonly uid: string;
    readonly states: Readonly<Record<CardState, number>>;
  }[];
  /** Cards that wait or are being drawn. */
  readonly waiting: number;
  /** Cards that failed, by why, the most frequent first. */
  readonly failures: readonly {
    readonly code: string;
    readonly count: number;
    /** Of one of them. */
    readonly message: string;
  }[];
  /** The run that is under way, or null. */
  readonly run: RunView | null;
  readonly storage: { readonly pictures: number; readonly bytes: number };
  readonly makers: readonly MakerView[];
}

/** How a site's cards stand, by a handful of queries that go through all of them. */
export async function siteStatus(strapi: Core.Strapi): Promise<SiteStatus> {
  const table = (uid: string) => strapi.db.getConnection(strapi.db.metadata.get(uid).tableName);
  const states: { target_uid: string; state: CardState; count: string | number }[] = await table(
    CARD_UID,
  )
    .groupBy('target_uid', 'state')
    .select('target_uid', 'state')
    .count({ count: '*' });
  const failures: { error_code: string | null; count: string | number; message: string | null }[] =
    await table(CARD_UID)
      .where({ state: 'failed' })
      .groupBy('error_code')
      .select('error_code')
      .count({ count: '*' })
      .min({ message: 'error_message' });
  const [stored]: { pictures: string | number; bytes: string | number | null }[] = await table(
    RENDER_UID,
  )
    .count({ pictures: '*' })
    .sum({ bytes: 'bytes' });
  const uids = new Set([
    ...getService(strapi, 'targets')
      .list()
      .map(({ uid }) => uid),
    ...states.map(({ target_uid: uid }) => uid),
  ]);
  const countOf = (uid: string, state: CardState): number =>
    Number(states.find((row) => row.target_uid === uid && row.state === state)?.count ?? 0);
  const cards = [...uids].sort().map((uid) => ({
    uid,
    states: Object.fromEntries(CARD_STATES.map((state) => [state, countOf(uid, state)])) as Record<
      CardState,
      number
    >,
  }));
  return {
    cards,
    waiting: cards.reduce((sum, { states: of }) => sum + of.queued + of.rendering, 0),
    failures: failures
      .map((row) => ({
        code: row.error_code ?? '',
        count: Number(row.count),
        message: row.message ?? '',
      }))
      .sort((one, other) => other.count - one.count),
    run: await getService(strapi, 'runs').current(),
    storage: { pictures: Number(stored?.pictures ?? 0), bytes: Number(stored?.bytes ?? 0) },
    makers: await makerViews(strapi),
  };
}
