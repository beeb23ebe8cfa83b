import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { HISTORY_UID } from '../constants';
import type { Card, CardKey } from '../contracts/card';
import type { Cause, DrawnFrom } from '../contracts/history';
import { keyOf, newRowOf, toCause, toKey, UNIQUE_KEY, type ReadyResult } from './card-row';

type Database = Core.Strapi['db'];

/** Pictures that the history of a card goes back. */
export const MOST_PICTURES = 20;

/** A picture that a card has had. */
export interface PastPicture {
  readonly id: number;
  readonly fingerprint: string;
  /** When the card turned to it, in milliseconds since the epoch. */
  readonly at: number;
  readonly cause: Cause | null;
  readonly alt: string | null;
  readonly template: string | null;
  readonly brandColor: string | null;
  readonly drawnFrom: DrawnFrom;
}

/** Old rows that one page of a sweep forgets at most: the next one goes on. */
const MOST_FORGOTTEN = 1_000;

/** The pictures that each card has had, newest last. */
export class HistoryTable {
  private readonly table: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(HISTORY_UID).tableName;
  }

  /**
   * Notes that a card turns to another picture, within the transaction in which it does. One insert.
   * @param at milliseconds since the epoch
   */
  async add(card: Card, result: ReadyResult, at: number, trx: Knex.Transaction): Promise<void> {
    const cause = causeOf(card, result);
    await this.query(trx).insert({
      ...newRowOf(card.key),
      fingerprint: result.fingerprint,
      at,
      cause: cause?.kind ?? null,
      cause_by: cause?.by ?? null,
      alt: result.alt,
      template: result.template,
      brand_color: result.brandColor,
      drawn_from: JSON.stringify(result.drawnFrom),
    });
  }

  /** The last pictures of a card, the newest first. */
  async latest(key: CardKey, limit: number = MOST_PICTURES): Promise<PastPicture[]> {
    const rows: HistoryRow[] = await this.query()
      .where(keyOf(key))
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toPicture);
  }

  /** The last lines of all cards together, the newest first. */
  async newest(limit: number): Promise<(PastPicture & { readonly key: CardKey })[]> {
    const rows: HistoryRow[] = await this.query().orderBy('id', 'desc').limit(limit);
    return rows.map((row) => ({ ...toPicture(row), key: toKey(row) }));
  }

  /** A picture that the card of this document had, in any locale, or null. */
  async find(
    { uid, documentId }: Pick<CardKey, 'uid' | 'documentId'>,
    fingerprint: string,
  ): Promise<PastPicture | null> {
    const row: HistoryRow | undefined = await this.query()
      .where({ target_document_id: documentId, target_uid: uid, fingerprint })
      .orderBy('id', 'desc')
      .first();
    return row === undefined ? null : toPicture(row);
  }

  /** The next rows after an id. */
  async page(
    after: number,
    limit: number,
  ): Promise<{ readonly id: number; readonly key: CardKey }[]> {
    const rows: (KeyRow & { readonly id: number })[] = await this.query()
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .select('id', ...UNIQUE_KEY);
    return rows.map((row) => ({ id: row.id, key: toKey(row) }));
  }

  async forget(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.query()
      .whereIn('id', [...ids])
      .delete();
  }

  /** Forgets what goes back further than `MOST_PICTURES` in the history of these documents' cards. */
  async shorten(documentIds: readonly string[]): Promise<void> {
    if (documentIds.length === 0) return;
    const { connection } = this.db;
    const ranked = this.query()
      .whereIn('target_document_id', [...new Set(documentIds)])
      .select(
        'id',
        connection.raw('ROW_NUMBER() OVER (PARTITION BY ??, ??, ?? ORDER BY ?? DESC) AS ??', [
          ...UNIQUE_KEY,
          'id',
          'place',
        ]),
      );
    // The ids first: MySQL deletes from no table that it reads in the same statement.
    const old: { id: number }[] = await connection
      .from(ranked.as('ranked'))
      .where('place', '>', MOST_PICTURES)
      .limit(MOST_FORGOTTEN)
      .select('id');
    await this.forget(old.map(({ id }) => id));
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

/** That a pinned picture was taken is the pin's doing, and that of whoever published it. */
function causeOf({ cause }: Card, { pinned }: ReadyResult): Cause | null {
  if (!pinned) return cause;
  return { kind: 'pin', by: cause?.kind === 'publish' ? cause.by : null };
}

interface KeyRow {
  readonly target_uid: string;
  readonly target_document_id: string;
  readonly target_locale: string;
}

/** As the database's driver gives it; see `CardRow`. */
interface HistoryRow extends KeyRow {
  readonly id: number;
  readonly fingerprint: string;
  readonly at: string | number;
  readonly cause: string | null;
  readonly cause_by: string | null;
  readonly alt: string | null;
  readonly template: string | null;
  readonly brand_color: string | null;
  readonly drawn_from: unknown;
}

function toPicture(row: HistoryRow): PastPicture {
  const { id, fingerprint, at, alt, template, drawn_from: json } = row;
  const drawnFrom: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return {
    id,
    fingerprint,
    at: Number(at),
    cause: toCause(row),
    alt,
    template,
    brandColor: row.brand_color,
    drawnFrom: typeof drawnFrom === 'object' && drawnFrom !== null ? drawnFrom : {},
  };
}
