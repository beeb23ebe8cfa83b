import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { turn } from '../common/turn';
import { faultPoint } from '../common/fault-point';
import { CARD_UID, RUN_UID } from '../constants';
import { PRIORITY, type Card } from '../contracts/card';
import { toCard, type CardRow } from '../queue/card-row';
import { requeued } from '../queue/requeued';
import { COUNTED, RUN_OUTCOMES, type RunOutcome } from '../queue/run-outcome';
import { briefTransaction } from '../store/brief-transaction';
import { SkipLocked } from '../store/skip-locked';
import type { HeldRun, Run } from './run';

type Database = Core.Strapi['db'];

/** Cards of one statement: see `CardBatches`. */
const BATCH = 100;

/** How a run's cards stand that it has not counted yet. */
export type Uncounted = Readonly<Record<RunOutcome | 'waiting', number>>;

/**
 * The cards that runs have put into the queue. What became of each stands in its row until the run counts
 * it, in one transaction with the run's own row: so each is counted once, whoever is killed on the way.
 */
export class RunCards {
  private readonly table: string;
  private readonly runs: string;
  private readonly unlocked: SkipLocked;

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
  ) {
    this.table = db.metadata.get(CARD_UID).tableName;
    this.runs = db.metadata.get(RUN_UID).tableName;
    this.unlocked = new SkipLocked(db);
  }

  /** How the cards stand that are not counted yet. Few: a run puts no more into the queue while many wait. */
  async uncounted({ id }: Pick<Run, 'id'>): Promise<Uncounted> {
    const rows: { run_outcome: RunOutcome | null; count: string | number }[] = await this.query()
      .where({ run_id: id })
      .where((open) => {
        void open.whereNull('run_outcome').orWhereIn('run_outcome', [...RUN_OUTCOMES]);
      })
      .groupBy('run_outcome')
      .select('run_outcome')
      .count({ count: '*' });
    const count = (outcome: RunOutcome | null): number =>
      Number(rows.find(({ run_outcome }) => run_outcome === outcome)?.count ?? 0);
    return {
      waiting: count(null),
      drawn: count('drawn'),
      unchanged: count('unchanged'),
      failed: count('failed'),
    };
  }

  /** How many of them wait or are being drawn. */
  async waiting({ id }: Pick<Run, 'id'>): Promise<number> {
    const [row]: { count: string | number }[] = await this.query()
      .where({ run_id: id, run_outcome: null })
      .count({ count: '*' });
    return Number(row?.count ?? 0);
  }

  /**
   * Counts some of the cards that are settled.
   * @returns how many; fewer than there are where others hold some of them just now
   */
  async tally(run: HeldRun): Promise<number> {
    const found: { id: number }[] = await this.query()
      .where({ run_id: run.id })
      .whereIn('run_outcome', [...RUN_OUTCOMES])
      .limit(BATCH)
      .select('id');
    if (found.length === 0) return 0;
    return briefTransaction(this.db, async (trx) => {
      const rows = await this.locked<{ id: number; run_outcome: RunOutcome }>(
        found.map(({ id }) => id),
        trx,
        (query) =>
          query
            .where({ run_id: run.id })
            .whereIn('run_outcome', [...RUN_OUTCOMES])
            .select('id', 'run_outcome'),
      );
      const more: Record<string, Knex.Raw> = {};
      let counted = 0;
      for (const outcome of RUN_OUTCOMES) {
        const ids = rows.filter((row) => row.run_outcome === outcome).map(({ id }) => id);
        if (ids.length === 0) continue;
        const written: number = await this.query(trx)
          .whereIn('id', ids)
          .where({ run_id: run.id, run_outcome: outcome })
          .update({ run_outcome: COUNTED[outcome] });
        more[outcome] = this.db.connection.raw('?? + ?', [outcome, written]);
        counted += written;
      }
      faultPoint('in-run-tally');
      if (counted > 0) await this.ofRun(run, trx).update(more);
      return counted;
    });
  }

  /**
   * Puts some of the cards that failed into the queue once more.
   * @returns how many; null where there is none
   */
  async retry(run: HeldRun, limit: number): Promise<number | null> {
    const failed = { run_id: run.id, run_outcome: COUNTED.failed };
    const found: { id: number }[] = await this.query().where(failed).limit(limit).select('id');
    if (found.length === 0) return null;
    const options = { priority: PRIORITY.bulk, cause: causeOf(run) };
    return briefTransaction(this.db, async (trx) => {
      const rows = await this.locked<{ id: number }>(
        found.map(({ id }) => id),
        trx,
        (query) => query.where(failed).select('id'),
      );
      if (rows.length === 0) return 0;
      const retried: number = await this.query(trx)
        .whereIn(
          'id',
          rows.map(({ id }) => id),
        )
        .where(failed)
        .update({
          run_outcome: null,
          ...requeued(this.db.connection, this.table, options, this.now()),
        });
      const { connection } = this.db;
      await this.ofRun(run, trx).update({ failed: connection.raw('?? - ?', ['failed', retried]) });
      return retried;
    });
  }

  /**
   * Takes the cards of a run that was called off out of the queue: those that wait for nothing else, and have
   * a picture. They are as they were before.
   */
  async takeOut({ id }: Pick<Run, 'id'>): Promise<void> {
    let after: number | undefined = 0;
    while (after !== undefined) {
      const rows: { id: number }[] = await this.query()
        .where({ run_id: id, run_outcome: null, state: 'queued', cause: 'run' })
        .whereNotNull('fingerprint')
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .select('id');
      for (const row of rows) {
        // Singly: a statement for one row holds nothing while it waits for a publish.
        await this.query()
          .where({ id: row.id, run_id: id, run_outcome: null, state: 'queued', cause: 'run' })
          .update({
            run_outcome: COUNTED.unchanged,
            force: false,
            attempts: 0,
            cause: null,
            cause_by: null,
            state: this.db.connection.raw("CASE WHEN ?? IS NULL THEN 'ready' ELSE 'failed' END", [
              'error_code',
            ]),
          });
        await turn();
      }
      after = rows.length < BATCH ? undefined : rows.at(-1)?.id;
    }
  }

  /** The next of a run's cards that have failed, and have not been right since. */
  async failures({ id }: Pick<Run, 'id'>, after: number, limit: number): Promise<Card[]> {
    const rows: CardRow[] = await this.query()
      .where({ run_id: id, state: 'failed' })
      .whereIn('run_outcome', ['failed', COUNTED.failed])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit);
    return rows.map(toCard);
  }

  /** Forgets that a run asked for some of its cards. Answers how many. */
  async forget({ id }: Pick<Run, 'id'>, limit: number): Promise<number> {
    const rows: { id: number }[] = await this.query()
      .where({ run_id: id })
      .limit(limit)
      .select('id');
    for (let start = 0; start < rows.length; start += BATCH) {
      const ids = rows.slice(start, start + BATCH).map((row) => row.id);
      await this.query()
        .whereIn('id', ids)
        .where({ run_id: id })
        .update({ run_id: null, run_outcome: null });
      await turn();
    }
    return rows.length;
  }

  /**
   * Rows by their ids, but for those that somebody's transaction holds: the next round finds them. Where rows
   * cannot be passed over, one at a time, so that it never holds one and waits for another.
   */
  private locked<Row>(
    ids: readonly number[],
    trx: Knex.Transaction,
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Row[]> {
    const isSqlite = this.db.dialect.client === 'sqlite';
    const some = isSqlite || this.unlocked.isSupported ? ids : ids.slice(0, 1);
    return this.unlocked.rows<Row>(() =>
      narrow(this.query(trx).whereIn('id', [...some])).orderBy('id'),
    );
  }

  private ofRun({ id }: Run, trx: Knex.Transaction): Knex.QueryBuilder {
    return this.db.getConnection(this.runs).transacting(trx).where({ id });
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

/** Why the cards of a run are put into the queue. */
export function causeOf({ startedBy }: Pick<Run, 'startedBy'>) {
  return { kind: 'run', by: startedBy === null ? null : `admin:${startedBy}` } as const;
}
