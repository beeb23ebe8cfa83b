import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { CARD_UID } from '../constants';
import { keyId, PRIORITY, type Card, type CardKey } from '../contracts/card';
import type { Cause } from '../contracts/history';
import type { Source } from '../contracts/content';
import { inBatches, rest, turn, type Pace } from '../common/turn';
import { briefTransaction } from '../store/brief-transaction';
import { idPages } from '../store/id-pages';
import { CardBatches } from './card-batches';
import { insertRow, keyOf, toCard, toKey, UNIQUE_KEY, type CardRow } from './card-row';
import { notOfRun, requeued, type EnqueueOptions } from './requeued';
import { SourceTable } from './source-table';

type Database = Core.Strapi['db'];

/** Rows asked for at once. */
const PAGE = 200;

const LOST: Cause = { kind: 'lost', by: null };
const ORDER: Cause = { kind: 'order', by: null };

/** Cards of one statement that sets their look. */
const LOOKED_AT_ONCE = 100;

/** A card, and since when it waits or has waited, in milliseconds since the epoch. */
export interface DueCard extends Card {
  readonly dueAt: number;
}

/** A published entry. */
export interface ChangedEntry {
  readonly key: CardKey;
  /** When it was last written, in milliseconds since the epoch. */
  readonly changedAt: number;
}

/**
 * The card table as a queue: what is put into it, and found in it. What an editor's change asks for
 * is one statement of one row in its transaction; `CardBatches` changes many. `Leases` takes cards
 * out.
 */
export class CardTable {
  private readonly table: string;
  private readonly sources: SourceTable;
  private readonly batches: CardBatches;

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
    pace: Pace = rest,
  ) {
    this.table = db.metadata.get(CARD_UID).tableName;
    this.sources = new SourceTable(db);
    this.batches = new CardBatches(db, {
      enqueue: (key, options) => this.enqueue(key, options),
      now,
      pace,
    });
  }

  /**
   * Puts a card into the queue, or raises its revision if it is there, by one upsert (on MySQL, see `raise`). A card that is
   * being drawn stays in hand: whoever holds it finds the higher revision when done and puts it
   * back, so that there is never more than one render in flight and one waiting.
   */
  async enqueue(key: CardKey, options: EnqueueOptions): Promise<void> {
    await this.inTransaction(async (trx) => {
      if (await this.raise(key, options, trx)) return;
      const upsert = this.query(trx)
        .insert(insertRow(key, options, this.now()))
        .onConflict([...UNIQUE_KEY])
        .merge(this.requeued(trx, options));
      // MySQL's upsert takes no condition; there, what is there already was seen to.
      if (this.db.dialect.client === 'mysql') await upsert;
      else await upsert.where(notOfRun(this.table, options));
    });
  }

  async find(key: CardKey): Promise<Card | null> {
    const row: CardRow | undefined = await this.query().where(keyOf(key)).first();
    return row === undefined ? null : toCard(row);
  }

  /** Of these cards, those that nobody draws and that do not wait, by `keyId`; one that is not there, too. */
  async settled(keys: readonly CardKey[]): Promise<Set<string>> {
    const rows: Pick<CardRow, 'target_uid' | 'target_document_id' | 'target_locale'>[] =
      await this.query()
        .whereIn('target_uid', [...new Set(keys.map(({ uid }) => uid))])
        .whereIn('target_document_id', [...new Set(keys.map(({ documentId }) => documentId))])
        .whereIn('state', ['queued', 'rendering'])
        .select('target_uid', 'target_document_id', 'target_locale');
    const waiting = new Set(rows.map((row) => keyId(toKey(row))));
    return new Set(keys.map(keyId).filter((id) => !waiting.has(id)));
  }

  /** Puts the cards of these entries into the queue. Never called inside a transaction. */
  enqueueAll(keys: readonly CardKey[], options: EnqueueOptions): Promise<void> {
    return this.batches.enqueue(keys, options);
  }

  /**
   * Puts the cards of these entries into the queue where they exist: for entries that may have gone.
   * Never called inside a transaction.
   * @returns how many were put there
   */
  async requeueKeys(keys: readonly CardKey[], options: EnqueueOptions): Promise<number> {
    let count = 0;
    for (const uid of new Set(keys.map((key) => key.uid))) {
      const rows = await this.rowsOf(
        uid,
        keys.filter((key) => key.uid === uid),
      );
      count += await this.batches.requeue([...rows.values()], options);
    }
    return count;
  }

  /**
   * Puts cards into the queue to be looked at again. They keep their pictures, and are drawn again
   * only if they look different, unless `force` says so. Never called inside a transaction.
   * @returns how many were put there
   */
  markStale(
    ids: readonly number[],
    { force = false, cause = null }: Pick<EnqueueOptions, 'force' | 'cause'> = {},
  ): Promise<number> {
    return this.batches.requeue(ids, { priority: PRIORITY.bulk, force, cause });
  }

  /** Puts the cards that point to these pictures into the queue. Answers how many. */
  markLost(fingerprints: readonly string[]): Promise<number> {
    return this.requeueWhere((cards) => cards.whereIn('fingerprint', [...fingerprints]), {
      priority: PRIORITY.bulk,
      force: false,
      cause: LOST,
    });
  }

  /**
   * Puts the cards that await an order into the queue, dozens by a statement: it is settled.
   * Answers how many.
   */
  enqueueAwaiting(
    orderKey: string,
    options: Omit<EnqueueOptions, 'cause' | 'force'>,
  ): Promise<number> {
    return this.requeueWhere((cards) => cards.where({ order_key: orderKey, awaits: true }), {
      ...options,
      cause: ORDER,
    });
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
    const ids = [...(await this.rowsOf(uid, keys)).values()];
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
        row.state === 'ready' || row.state === 'off' ? Number(row.ready_at) : Infinity,
      ]),
    );
    return entries
      .filter(({ key, changedAt }) => {
        const rightAt = right.get(`${key.documentId} ${key.locale}`);
        return rightAt === undefined || rightAt < changedAt;
      })
      .map(({ key }) => key);
  }

  /** What each of these cards has written down that it shows, as `sourceId` writes it. */
  shown(ids: readonly number[]): Promise<Map<number, Set<string>>> {
    return this.sources.of(ids);
  }

  /** The cards of these documents, all of one content type, by `keyId`; with when each was due. */
  async ofDocuments(uid: string, documentIds: readonly string[]): Promise<Map<string, DueCard>> {
    if (documentIds.length === 0) return new Map();
    const rows: (CardRow & { readonly due_at: string | number })[] = await this.query()
      .where({ target_uid: uid })
      .whereIn('target_document_id', [...new Set(documentIds)]);
    return new Map(
      rows.map((row) => {
        const card = { ...toCard(row), dueAt: Number(row.due_at) };
        return [keyId(card.key), card] as const;
      }),
    );
  }

  /**
   * Notes that cards which were found right look as they should now: those that nobody has put into the queue
   * meanwhile. One statement for each hundred.
   */
  async setLook(cards: readonly Pick<Card, 'id'>[], look: string | null): Promise<void> {
    await inBatches(cards, LOOKED_AT_ONCE, async (batch) => {
      await this.query()
        .whereIn(
          'id',
          batch.map(({ id }) => id),
        )
        .where({ state: 'ready' })
        .update({ look });
    });
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
    const raised = await this.query(trx)
      .where({ id: row.id })
      .where(notOfRun(this.table, options))
      .update(this.requeued(trx, options));
    // One that this run has put there before is there.
    return raised > 0 || options.runId !== undefined;
  }

  private async requeueWhere(
    narrow: (cards: Knex.QueryBuilder) => Knex.QueryBuilder,
    options: EnqueueOptions,
  ): Promise<number> {
    const page = (after: number, size: number): Knex.QueryBuilder =>
      narrow(this.query().where('id', '>', after))
        .orderBy('id')
        .limit(size)
        .select('id');
    let count = 0;
    for await (const rows of idPages<{ id: number }>(PAGE, page, { pace: turn })) {
      count += await this.batches.requeue(
        rows.map(({ id }) => id),
        options,
      );
    }
    return count;
  }

  /** The ids of the cards of these entries, all of one content type, by `keyId`. */
  private async rowsOf(uid: string, keys: readonly CardKey[]): Promise<Map<string, number>> {
    const wanted = new Set(keys.map(keyId));
    const rows: Pick<CardRow, 'id' | 'target_document_id' | 'target_locale'>[] = await this.query()
      .where({ target_uid: uid })
      .whereIn('target_document_id', [...new Set(keys.map(({ documentId }) => documentId))])
      .orderBy('id')
      .select('id', 'target_document_id', 'target_locale');
    const found = rows.map((row) => {
      const key = { uid, documentId: row.target_document_id, locale: row.target_locale };
      return [keyId(key), row.id] as const;
    });
    return new Map(found.filter(([id]) => wanted.has(id)));
  }

  private requeued(trx: Knex, options: EnqueueOptions) {
    return requeued(trx, this.table, options, this.now());
  }

  private query(trx?: Knex): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx as Knex.Transaction);
  }

  /** In the transaction that is open, or in one of its own that waits for nobody without end. */
  private async inTransaction<Result>(work: (trx: Knex) => Promise<Result>): Promise<Result> {
    if (!this.db.inTransaction()) return briefTransaction(this.db, work);
    return this.db.transaction(async ({ trx }: { trx: Knex }) => work(trx));
  }
}
