import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inBatches, turn, type Pace } from '../common/turn';
import { CARD_UID } from '../constants';
import { keyId, PRIORITY, type CardKey } from '../contracts/card';
import { briefTransaction } from '../store/brief-transaction';
import { insertRow, UNIQUE_KEY } from './card-row';
import { notOfRun, requeued, type EnqueueOptions } from './requeued';
import { SkipLocked } from '../store/skip-locked';

type Database = Core.Strapi['db'];

/**
 * Cards of one statement. SQLite works in Strapi's own process, which answers nobody meanwhile; a
 * statement for many spares a server the commits of the others.
 */
const BATCH = { sqlite: 50, server: 100 };

/**
 * How long an upsert of many waits for a card that somebody's transaction holds, in milliseconds.
 * Less than PostgreSQL waits before it looks for a deadlock (`deadlock_timeout`, a second): this
 * statement gives up before the server could end the transaction of an editor.
 */
const PATIENCE = 200;

export interface CardBatchesOptions {
  /** Puts one card into the queue: for those that a statement for many passes over. */
  readonly enqueue: (key: CardKey, options: EnqueueOptions) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** What follows each statement that puts many cards into the queue again: see `rest`. */
  readonly pace: Pace;
}

/**
 * Puts many cards into the queue, some dozens by a statement, with a rest after every one (see `rest`),
 * or a turn of the event loop. A sweep, which puts missing cards there, rests between its pages. Never called inside a transaction: each statement commits by itself.
 *
 * None of them takes part in a deadlock with a transaction that publishes several entries. Cards that
 * such a transaction holds are passed over, and put into the queue singly afterwards: a statement for
 * one row holds nothing while it waits.
 */
export class CardBatches {
  private readonly table: string;
  private readonly unlocked: SkipLocked;
  private readonly batch: number;

  constructor(
    private readonly db: Database,
    private readonly options: CardBatchesOptions,
  ) {
    this.table = db.metadata.get(CARD_UID).tableName;
    this.unlocked = new SkipLocked(db);
    this.batch = db.dialect.client === 'sqlite' ? BATCH.sqlite : BATCH.server;
  }

  /**
   * Puts these cards into the queue. One that waits there already is left where nothing is asked for
   * but another look, unless it waits for another attempt: what has changed may let it succeed.
   * @returns how many were put there
   */
  async requeue(ids: readonly number[], options: EnqueueOptions): Promise<number> {
    let count = 0;
    const passedOver: number[] = [];
    const requeue = async (batch: readonly number[]): Promise<void> => {
      if (this.db.dialect.client === 'sqlite') {
        count += await this.update(batch, options);
        return;
      }
      const done = await this.requeueUnlocked(batch, options);
      count += done.count;
      passedOver.push(...done.passedOver);
    };
    await inBatches(ids, this.batch, requeue, this.options.pace);
    for (const id of passedOver) {
      count += await this.update([id], options);
      await turn();
    }
    return count;
  }

  /** Puts the cards of these entries into the queue, whether they are there or not. */
  async enqueue(keys: readonly CardKey[], options: EnqueueOptions): Promise<void> {
    // A statement cannot write the same row twice.
    const distinct = [...new Map(keys.map((key) => [keyId(key), key])).values()];
    // MySQL finds a deadlock at once, and ends the transaction that has changed fewer rows: an
    // editor's rather than this one. So it gets a statement for each.
    const size = this.db.dialect.client === 'mysql' ? 1 : this.batch;
    await inBatches(distinct, size, async (batch) => {
      if (batch.length > 1 && (await this.upsert(batch, options))) return;
      for (const key of batch) {
        await this.options.enqueue(key, options);
        await turn();
      }
    });
  }

  private async requeueUnlocked(
    ids: readonly number[],
    options: EnqueueOptions,
  ): Promise<{ readonly count: number; readonly passedOver: readonly number[] }> {
    return briefTransaction(this.db, async (trx) => {
      const rows = await this.unlocked.rows<{ id: number }>(() =>
        this.query(trx)
          .whereIn('id', [...ids])
          .orderBy('id')
          .select('id'),
      );
      // Where rows cannot be passed over, a statement for many would hold one and wait for another.
      if (!this.unlocked.isSupported) return { count: 0, passedOver: ids };
      const locked = rows.map(({ id }) => id);
      const count = locked.length === 0 ? 0 : await this.update(locked, options, trx);
      const known = new Set(locked);
      return { count, passedOver: ids.filter((id) => !known.has(id)) };
    });
  }

  private async update(
    ids: readonly number[],
    options: EnqueueOptions,
    trx?: Knex.Transaction,
  ): Promise<number> {
    const isAnotherLook = options.priority === PRIORITY.bulk && options.force !== true;
    const changed: number = await this.query(trx)
      .whereIn('id', [...ids])
      .where((either) => {
        if (!isAnotherLook) return;
        void either.whereNot({ state: 'queued' }).orWhere('attempts', '>', 0);
        // A run may be called off: what else has changed must not go out of the queue with it.
        if (options.cause?.kind !== 'run') void either.orWhere({ cause: 'run' });
      })
      .update(requeued(this.db.connection, this.table, options, this.options.now()));
    return changed;
  }

  /** False where somebody's transaction held one of the cards for too long: then none was written. */
  private async upsert(keys: readonly CardKey[], options: EnqueueOptions): Promise<boolean> {
    const now = this.options.now();
    const rows = keys.map((key) => insertRow(key, options, now));
    try {
      await briefTransaction(this.db, async (trx) => {
        if (this.db.dialect.client === 'postgres') {
          await trx.raw(`SET LOCAL lock_timeout = ${PATIENCE}`);
        }
        await this.query(trx)
          .insert(rows)
          .onConflict([...UNIQUE_KEY])
          .merge(requeued(trx, this.table, options, now))
          .where(notOfRun(this.table, options));
      });
      return true;
    } catch (error) {
      if (isLockTimeout(error)) return false;
      throw error;
    }
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

/** PostgreSQL's `lock_not_available`. */
function isLockTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03';
}
