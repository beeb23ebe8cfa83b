import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { CARD_UID } from '../constants';
import { PRIORITY, type Card, type CardKey } from '../contracts/card';
import type { Source } from '../contracts/content';
import { insertRow, keyOf, toCard, UNIQUE_KEY, type CardRow } from './card-row';
import { SourceTable } from './source-table';

type Database = Core.Strapi['db'];

/** Rows asked for at once. */
const PAGE = 500;

export interface EnqueueOptions {
  /** See `PRIORITY`. */
  readonly priority: number;
  /** Draw even where the fingerprint has not changed. */
  readonly force?: boolean;
}

/** A published entry. */
export interface ChangedEntry {
  readonly key: CardKey;
  /** When it was last written, in milliseconds since the epoch. */
  readonly changedAt: number;
}

/**
 * The card table as a queue: what is put into it, and found in it. Every change is one statement of
 * one row; what an editor's change asks for runs in its transaction. `Leases` takes cards out.
 */
export class CardTable {
  private readonly table: string;
  private readonly sources: SourceTable;

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
  ) {
    this.table = db.metadata.get(CARD_UID).tableName;
    this.sources = new SourceTable(db);
  }

  /**
   * Puts a card into the queue, or raises its revision if it is there, by one upsert (on MySQL, see `raise`). A card that is
   * being drawn stays in hand: whoever holds it finds the higher revision when done and puts it
   * back, so that there is never more than one render in flight and one waiting.
   */
  async enqueue(key: CardKey, options: EnqueueOptions): Promise<void> {
    await this.inTransaction(async (trx) => {
      if (await this.raise(key, options, trx)) return;
      await this.query(trx)
        .insert(insertRow(key, options, this.now()))
        .onConflict([...UNIQUE_KEY])
        .merge(this.requeued(trx, options));
    });
  }

  async find(key: CardKey): Promise<Card | null> {
    const row: CardRow | undefined = await this.query().where(keyOf(key)).first();
    return row === undefined ? null : toCard(row);
  }

  /** Puts a card into the queue if it exists: for entries that may have gone. */
  async requeue(key: CardKey, options: EnqueueOptions): Promise<boolean> {
    return this.inTransaction(async (trx) => {
      const changed = await this.query(trx).where(keyOf(key)).update(this.requeued(trx, options));
      return changed > 0;
    });
  }

  /**
   * Puts cards into the queue to be looked at again. They keep their pictures, and are drawn again
   * only if they look different. A card that waits already is read when its turn comes and is left,
   * unless it waits for another attempt: what has changed may let it succeed.
   *
   * One row a statement, each a transaction of its own, and so never called inside one: no
   * statement holds one card while it waits for another, and so none takes part in a deadlock with
   * a transaction that publishes several.
   * @returns how many were put there
   */
  async markStale(ids: readonly number[]): Promise<number> {
    let count = 0;
    for (const id of ids) {
      count += await this.query()
        .where({ id })
        .where((either) => {
          void either.whereNot({ state: 'queued' }).orWhere('attempts', '>', 0);
        })
        .update(this.requeued(this.db.connection, { priority: PRIORITY.bulk }));
    }
    return count;
  }

  /** Puts the cards that point to these pictures into the queue. Answers how many. */
  async markLost(fingerprints: readonly string[]): Promise<number> {
    let count = 0;
    let after: number | undefined = 0;
    while (after !== undefined) {
      const ids = await this.idsShowing(fingerprints, after);
      count += await this.markStale(ids);
      after = ids.at(-1);
    }
    return count;
  }

  /** The ids of the next cards after one that have written down that they show a source. */
  showing(source: Source, after: number, limit: number): Promise<number[]> {
    return this.sources.cardsShowing(source, after, limit);
  }

  /**
   * The ids of the cards of these entries, all of one content type, that have not written down that
   * they show a source.
   */
  async unaware(uid: string, keys: readonly CardKey[], source: Source): Promise<number[]> {
    const documentIds = [...new Set(keys.map(({ documentId }) => documentId))];
    const rows: Pick<CardRow, 'id' | 'target_document_id' | 'target_locale'>[] = await this.query()
      .where({ target_uid: uid })
      .whereIn('target_document_id', documentIds)
      .select('id', 'target_document_id', 'target_locale');
    const wanted = new Set(keys.map(({ documentId, locale }) => `${documentId} ${locale}`));
    const ids = rows
      .filter((row) => wanted.has(`${row.target_document_id} ${row.target_locale}`))
      .map(({ id }) => id);
    const aware = await this.sources.showing(source, ids);
    return ids.filter((id) => !aware.has(id));
  }

  /**
   * Which of these entries, all of one content type, have no card, or one that was found right
   * before they changed. Cards that wait, are drawn or have failed are seen to elsewhere.
   */
  async behind(uid: string, entries: readonly ChangedEntry[]): Promise<CardKey[]> {
    const documentIds = [...new Set(entries.map(({ key }) => key.documentId))];
    const rows: Pick<CardRow, 'target_document_id' | 'target_locale' | 'state' | 'ready_at'>[] =
      await this.query()
        .where({ target_uid: uid })
        .whereIn('target_document_id', documentIds)
        .select('target_document_id', 'target_locale', 'state', 'ready_at');
    const right = new Map(
      rows.map((row) => [
        `${row.target_document_id} ${row.target_locale}`,
        row.state === 'ready' ? Number(row.ready_at) : Infinity,
      ]),
    );
    return entries
      .filter(({ key, changedAt }) => {
        const rightAt = right.get(`${key.documentId} ${key.locale}`);
        return rightAt === undefined || rightAt < changedAt;
      })
      .map(({ key }) => key);
  }

  /** The next cards after an id. */
  async page(after: number, limit: number): Promise<Card[]> {
    const rows: CardRow[] = await this.query().where('id', '>', after).orderBy('id').limit(limit);
    return rows.map(toCard);
  }

  /**
   * Raises a card that is there, by its id. On MySQL alone: its upsert of a row that exists locks the
   * gap below it until the editor's transaction ends, and two bulk publishes that mix new entries with
   * old ones deadlock.
   */
  private async raise(key: CardKey, options: EnqueueOptions, trx: Knex): Promise<boolean> {
    if (this.db.dialect.client !== 'mysql') return false;
    const row: Pick<CardRow, 'id'> | undefined = await this.query(trx)
      .where(keyOf(key))
      .select('id')
      .first();
    if (row === undefined) return false;
    const raised = await this.query(trx).where({ id: row.id }).update(this.requeued(trx, options));
    return raised > 0;
  }

  private async idsShowing(fingerprints: readonly string[], after: number): Promise<number[]> {
    const rows: { id: number }[] = await this.query()
      .where('id', '>', after)
      .whereIn('fingerprint', [...fingerprints])
      .orderBy('id')
      .limit(PAGE)
      .select('id');
    return rows.map(({ id }) => id);
  }

  /**
   * What an upsert changes in a row that exists. MySQL assigns from left to right and reads what
   * it has assigned, so `state` comes last: the others ask for the state as it was.
   */
  private requeued(trx: Knex, { priority, force = false }: EnqueueOptions) {
    const column = (name: string) => `${this.table}.${name}`;
    return {
      revision: trx.raw('?? + 1', [column('revision')]),
      priority: trx.raw("CASE WHEN ?? = 'queued' AND ?? < ? THEN ?? ELSE ? END", [
        column('state'),
        column('priority'),
        priority,
        column('priority'),
        priority,
      ]),
      ...(force ? { force: true } : {}),
      attempts: 0,
      due_at: this.now(),
      state: trx.raw("CASE WHEN ?? = 'rendering' THEN 'rendering' ELSE 'queued' END", [
        column('state'),
      ]),
    };
  }

  private query(trx?: Knex): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx as Knex.Transaction);
  }

  /** In the transaction that is open, or in one of its own. */
  private async inTransaction<Result>(work: (trx: Knex) => Promise<Result>): Promise<Result> {
    return this.db.transaction(async ({ trx }: { trx: Knex }) => work(trx));
  }
}
