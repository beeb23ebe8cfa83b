import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { RUN_UID } from '../constants';
import type { Problem } from '../contracts/problem';
import { briefTransaction } from '../store/brief-transaction';
import { isOver, type HeldRun, type Run, type RunPage } from './run';
import { newRow, toRun, type RunRow } from './run-row';

type Database = Core.Strapi['db'];

export interface RunTableOptions {
  /** Milliseconds since the epoch, the same for all instances. */
  readonly now?: () => number;
  /** Notes what webhooks are told of a run that begins or ends, in the transaction in which it does. */
  readonly note?: (run: Run, trx: Knex.Transaction) => Promise<void>;
}

/** What a claim came to. */
export interface ClaimedRun {
  readonly run: HeldRun;
  /** Whether it begins only now. */
  readonly isNew: boolean;
}

/**
 * The runs of a site, of which one is under way at a time. Every step is a compare-and-swap statement on
 * the run's row, so that any instance may take a run, go on with that of one that was killed, and know when
 * it has lost it.
 */
export class RunTable {
  private readonly table: string;
  private readonly now: () => number;
  private readonly note: NonNullable<RunTableOptions['note']>;

  constructor(
    private readonly db: Database,
    { now = Date.now, note = () => Promise.resolve() }: RunTableOptions = {},
  ) {
    this.table = db.metadata.get(RUN_UID).tableName;
    this.now = now;
    this.note = note;
  }

  async create(wanted: Pick<Run, 'filter' | 'isDryRun' | 'force' | 'startedBy'>): Promise<Run> {
    const documentId = randomUUID();
    await this.query().insert({ document_id: documentId, ...newRow(wanted, this.now()) });
    const run = await this.find(documentId);
    if (run === null) throw new Error('The run was removed as soon as it was made.');
    return run;
  }

  async find(documentId: string): Promise<Run | null> {
    const row: RunRow | undefined = await this.query().where({ document_id: documentId }).first();
    return row === undefined ? null : toRun(row);
  }

  /** The last ones, the newest first. */
  async latest(limit: number): Promise<Run[]> {
    const rows: RunRow[] = await this.query().orderBy('id', 'desc').limit(limit);
    return rows.map(toRun);
  }

  /** The one that is under way, running or paused, or null. */
  async current(): Promise<Run | null> {
    const row = await this.currentRow();
    return row === undefined ? null : toRun(row);
  }

  /**
   * Takes the run that is under way if nobody holds it, or begins the one that has waited for longest where
   * none is. Null where there is nothing to do.
   */
  async claim(leaseMs: number): Promise<ClaimedRun | null> {
    const row = (await this.currentRow()) ?? (await this.firstWaiting());
    if (row === undefined || row.state === 'paused') return null;
    const now = this.now();
    if (row.lease_token !== null && Number(row.lease_until) >= now) return null;
    const leaseToken = randomUUID();
    const isNew = row.started_at === null;
    const held = {
      ...row,
      state: 'running',
      lease_token: leaseToken,
      started_at: row.started_at ?? now,
    };
    const won = await briefTransaction(this.db, async (trx) => {
      const written = await this.query(trx)
        .where({ id: row.id, state: row.state, lease_token: row.lease_token })
        .update({
          state: held.state,
          lease_token: leaseToken,
          lease_until: now + leaseMs,
          started_at: held.started_at,
        });
      if (written === 1 && isNew) await this.note(toRun(held), trx);
      return written === 1;
    });
    return won ? { run: { ...toRun(held), leaseToken }, isNew } : null;
  }

  /** Prolongs a lease. False when it was lost to another instance, or nobody is to hold the run any more. */
  async renew(run: HeldRun, leaseMs: number): Promise<boolean> {
    const renewed = await this.held(run).update({ lease_until: this.now() + leaseMs });
    return renewed === 1;
  }

  /** Gives a run back, as a stopping instance does. */
  async release(run: HeldRun): Promise<void> {
    await this.held(run).update({ lease_token: null, lease_until: null });
  }

  /** Notes how many cards fit. False where the run is lost. */
  async setTotal(run: HeldRun, total: number): Promise<boolean> {
    return (await this.held(run).update({ total })) === 1;
  }

  /**
   * Counts a page and moves on from it, in one statement, so that a page is counted once whoever looked at
   * it. False where the run is lost, paused or cancelled, or another holder was here first.
   */
  async move(run: HeldRun, { place, counts }: RunPage<unknown>): Promise<boolean> {
    const more = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => [name, this.db.connection.raw('?? + ?', [name, count])]);
    const moved = await this.held(run)
      .where({ at_uid: run.place.uid, after_id: run.place.after })
      .update({
        at_uid: place.uid,
        after_id: place.after,
        up_to: place.upTo,
        all_looked: place.isOver,
        ...Object.fromEntries(more),
      });
    return moved === 1;
  }

  /** Notes that all cards that failed wait once more. */
  async endRetry(run: HeldRun): Promise<boolean> {
    return (await this.held(run).update({ retrying: false })) === 1;
  }

  /** Looks at how much is done, for the rate. */
  async mark(run: HeldRun, done: number): Promise<void> {
    const { connection } = this.db;
    await this.held(run).update({
      // MySQL assigns from left to right.
      mark_at: connection.ref('next_at'),
      mark_done: connection.ref('next_done'),
      next_at: this.now(),
      next_done: done,
    });
  }

  /** Ends a run that has done everything. */
  async finish(run: HeldRun, leftMs: number | null): Promise<Run | null> {
    const { connection } = this.db;
    return this.end(run, ['running'], run.leaseToken, {
      state: 'finished',
      left_ms: leftMs,
      // Entries may have come and gone since they were counted.
      total: connection.ref('looked'),
    });
  }

  /** Calls a run off. Null where it is over already. */
  async cancel(run: Run, problem: Problem | null = null): Promise<Run | null> {
    return this.end(run, ['waiting', 'running', 'paused'], null, {
      state: 'cancelled',
      problem: problem && JSON.stringify(problem),
    });
  }

  /** Stops a run for as long as nobody resumes it. */
  async pause({ id }: Run): Promise<boolean> {
    const paused = await this.query()
      .where({ id, state: 'running' })
      .update({ state: 'paused', lease_token: null, lease_until: null, ...NO_MARKS });
    return paused === 1;
  }

  async resume({ id }: Run): Promise<boolean> {
    return (await this.query().where({ id, state: 'paused' }).update({ state: 'running' })) === 1;
  }

  /** Has what failed tried once more, as soon as no other run is under way. */
  async retry({ id }: Run): Promise<boolean> {
    const retried = await this.query()
      .where({ id, state: 'finished', is_dry_run: false })
      .where('failed', '>', 0)
      .update({ state: 'waiting', retrying: true, ended_at: null, ...NO_MARKS });
    return retried === 1;
  }

  /** The old ones that are over, for each of which `keep` newer ones are there or which ended before a time. */
  async old(keep: number, before: number, limit: number): Promise<Run[]> {
    const kept: { id: number } | undefined = await this.query()
      .orderBy('id', 'desc')
      .offset(keep)
      .select('id')
      .first();
    const rows: RunRow[] = await this.query()
      .whereIn('state', ['finished', 'cancelled'])
      .where((either) => {
        void either.where('ended_at', '<', before).orWhere('id', '<=', kept?.id ?? 0);
      })
      .orderBy('id')
      .limit(limit);
    return rows.map(toRun).filter(isOver);
  }

  async forget({ id }: Run): Promise<void> {
    await this.query().where({ id }).delete();
  }

  private async end(
    { id }: Run,
    from: readonly string[],
    leaseToken: string | null,
    values: Record<string, unknown>,
  ): Promise<Run | null> {
    return briefTransaction(this.db, async (trx) => {
      const ended = await this.query(trx)
        .where({ id, ...(leaseToken !== null && { lease_token: leaseToken }) })
        .whereIn('state', [...from])
        .update({ ...values, lease_token: null, lease_until: null, ended_at: this.now() });
      if (ended !== 1) return null;
      const row: RunRow = await this.query(trx).where({ id }).first();
      const run = toRun(row);
      // One that never began has nothing to tell.
      if (run.startedAt !== null) await this.note(run, trx);
      return run;
    });
  }

  private currentRow(): Promise<RunRow | undefined> {
    return this.query().whereIn('state', ['running', 'paused']).orderBy('id').first();
  }

  private firstWaiting(): Promise<RunRow | undefined> {
    return this.query().where({ state: 'waiting' }).orderBy('id').first();
  }

  private held({ id, leaseToken }: HeldRun): Knex.QueryBuilder {
    return this.query().where({ id, lease_token: leaseToken, state: 'running' });
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

/** A rate from before a break says nothing. */
const NO_MARKS = { mark_at: null, mark_done: null, next_at: null, next_done: null };
