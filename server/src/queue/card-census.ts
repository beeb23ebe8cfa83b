import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import { CARD_UID, RENDER_UID } from '../constants';
import { CARD_STATES, type CardError, type CardKey, type CardState } from '../contracts/card';
import { toValues } from '../contracts/problem';
import { toKey, UNIQUE_KEY } from './card-row';

type Database = Core.Strapi['db'];

/** Ids of one statement: some 10 ms of SQLite, which answers synchronously. */
const RANGE = 5_000;

/** The cards of a content type in a locale. */
export interface CountedCards {
  readonly uid: string;
  /** Empty for content types that are not localised. */
  readonly locale: string;
  readonly states: Record<CardState, number>;
  /** Finished ones that were drawn with another look than their content type has now. */
  stale: number;
}

/** Pictures in the media library. */
export interface CountedPictures {
  pictures: number;
  bytes: number;
}

/** Counts whole tables, a range of ids for each statement, with a turn of the event loop after it. */
export class CardCensus {
  constructor(private readonly db: Database) {}

  /**
   * The cards of every content type and locale.
   * @param lookOf how cards of a content type look now, as a digest
   */
  async cards(lookOf: (uid: string) => string | null): Promise<CountedCards[]> {
    const groups = new Map<string, CountedCards>();
    const columns = ['target_uid', 'target_locale', 'state', 'look'];
    const rows = this.ranges<CardsRow>(CARD_UID, (range) =>
      range.groupBy(columns).select(columns).count({ count: '*' }),
    );
    for await (const row of rows) {
      const { target_uid: uid, target_locale: locale } = row;
      const key = `${uid} ${locale}`;
      const group = groups.get(key) ?? { uid, locale, states: noCards(), stale: 0 };
      groups.set(key, group);
      const state = CARD_STATES.find((each) => each === row.state);
      if (state === undefined) continue;
      group.states[state] += Number(row.count);
      if (state === 'ready' && row.look !== lookOf(uid)) group.stale += Number(row.count);
    }
    return [...groups.values()];
  }

  /** How many cards were last drawn with a template. */
  drawnWith(template: string): Promise<number> {
    return this.cardsWhere((range) => range.where({ template }));
  }

  /** How many cards of a content type were drawn, or failed, by another look than this one. */
  outdated(uid: string, look: string | null): Promise<number> {
    return this.cardsWhere((range) =>
      range
        .where({ target_uid: uid })
        .whereIn('state', ['ready', 'failed'])
        .where((query) => {
          if (look === null) void query.whereNotNull('look');
          else void query.whereNot({ look }).orWhereNull('look');
        }),
    );
  }

  /** The published entries of a content type, by locale; one without locales has the empty string. */
  async published(uid: string): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const rows = this.ranges<LocaleRow>(uid, (range) =>
      range.whereNotNull('published_at').groupBy('locale').select('locale').count({ count: '*' }),
    );
    for await (const { locale, count } of rows) {
      counts.set(locale ?? '', (counts.get(locale ?? '') ?? 0) + Number(count));
    }
    return counts;
  }

  /** The failed cards of some content types, by the code of what went wrong, the most frequent first. */
  async failures(uids: readonly string[]): Promise<{ code: string; cards: number }[]> {
    // Served by the index that begins with the state: few cards have failed, in most tables.
    const rows: { error_code: string | null; count: number | string }[] = await this.db
      .getConnection(this.tableOf(CARD_UID))
      .where({ state: 'failed' })
      .whereIn('target_uid', [...uids])
      .groupBy('error_code')
      .select('error_code')
      .count({ count: '*' });
    return rows
      .map(({ error_code: code, count }) => ({ code: code ?? '', cards: Number(count) }))
      .sort((one, other) => other.cards - one.cards || one.code.localeCompare(other.code));
  }

  /** The next failed cards after an id, in the order of their ids. */
  async failed(
    uids: readonly string[],
    {
      code,
      after,
      limit,
    }: { readonly code: string; readonly after: number; readonly limit: number },
  ): Promise<FailedRow[]> {
    const rows: RawFailedRow[] = await this.db
      .getConnection(this.tableOf(CARD_UID))
      .where({ state: 'failed', error_code: code })
      .where('id', '>', after)
      .whereIn('target_uid', [...uids])
      .orderBy('id')
      .limit(limit)
      .select('id', ...UNIQUE_KEY, 'error_message', 'error_values');
    return rows.map((row) => ({
      id: row.id,
      key: toKey(row),
      error: { code, message: row.error_message ?? '', values: toValues(row.error_values) },
    }));
  }

  /** All stored pictures, and those of them that no card shows. */
  async pictures(): Promise<{ readonly all: CountedPictures; readonly past: CountedPictures }> {
    const all = { pictures: 0, bytes: 0 };
    const past = { pictures: 0, bytes: 0 };
    const rows = this.ranges<PicturesRow>(RENDER_UID, (range) =>
      range
        .groupByRaw('CASE WHEN unreferenced_at IS NULL THEN 0 ELSE 1 END')
        .select(
          this.db.connection.raw('CASE WHEN unreferenced_at IS NULL THEN 0 ELSE 1 END AS is_past'),
        )
        .count({ count: '*' })
        .sum({ bytes: 'bytes' }),
    );
    for await (const row of rows) {
      for (const sum of Number(row.is_past) === 1 ? [all, past] : [all]) {
        sum.pictures += Number(row.count);
        sum.bytes += Number(row.bytes);
      }
    }
    return { all, past };
  }

  private async cardsWhere(condition: (range: Query) => Query): Promise<number> {
    let cards = 0;
    const rows = this.ranges<{ count: number | string }>(CARD_UID, (range) =>
      condition(range).count({ count: '*' }),
    );
    for await (const { count } of rows) cards += Number(count);
    return cards;
  }

  private tableOf(uid: string): string {
    return this.db.metadata.get(uid).tableName;
  }

  /** What a statement finds in each range of a table's ids, one after the other. */
  private async *ranges<Row>(
    uid: string,
    ask: (range: Query) => PromiseLike<readonly Row[]>,
  ): AsyncGenerator<Row> {
    const table = this.tableOf(uid);
    const last: { id: number | string | null } | undefined = await this.db
      .getConnection(table)
      .max({ id: 'id' })
      .first();
    const end = Number(last?.id ?? 0);
    for (let after = 0; after < end; after += RANGE) {
      const range = this.db
        .getConnection(table)
        .where('id', '>', after)
        .where('id', '<=', after + RANGE);
      yield* await ask(range);
      await turn();
    }
  }
}

type Query = ReturnType<Database['getConnection']>;

interface CardsRow {
  readonly target_uid: string;
  readonly target_locale: string;
  readonly state: string;
  readonly look: string | null;
  readonly count: number | string;
}

interface LocaleRow {
  readonly locale: string | null;
  readonly count: number | string;
}

interface PicturesRow {
  readonly is_past: number | string;
  readonly count: number | string;
  readonly bytes: number | string;
}

interface RawFailedRow {
  readonly id: number;
  readonly target_uid: string;
  readonly target_document_id: string;
  readonly target_locale: string;
  readonly error_message: string | null;
  readonly error_values: unknown;
}

export interface FailedRow {
  readonly id: number;
  readonly key: CardKey;
  readonly error: CardError;
}

/** A count of none in each state. */
export function noCards(): Record<CardState, number> {
  return { queued: 0, rendering: 0, ready: 0, failed: 0, off: 0 };
}
