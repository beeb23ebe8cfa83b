import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { turn } from '../common/turn';
import { CARD_UID, ORDER_UID, RENDER_UID } from '../constants';
import type { Card, CardError, CardKey } from '../contracts/card';
import type { Source } from '../contracts/content';
import { isSettled, type OrderState } from '../contracts/order';
import { briefTransaction } from '../store/brief-transaction';
import { offRow, readyRow, toCard, type OffResult, type ReadyResult } from './card-row';
import { DueCards, type DueRow } from './due-cards';
import { HistoryTable } from './history-table';
import { NoticeTable, type Notice } from './notice-table';
import { requeued } from './requeued';
import { outcomeColumn, type RunOutcome } from './run-outcome';
import { SourceTable } from './source-table';

type Database = Core.Strapi['db'];

/** A card that this instance holds until its lease ends. */
export interface ClaimedCard extends Card {
  readonly leaseToken: string;
  /** See `PRIORITY`. */
  readonly priority: number;
  /**
   * How the card was to look when it was taken, as a digest: what is drawn meanwhile may be drawn by it,
   * and never counts as drawn by a later one.
   */
  readonly wantedLook: string | null;
}

/** A card that waits to be claimed. */
export type WaitingCard = Pick<ClaimedCard, 'id' | 'key' | 'priority'>;

export interface LeasesOptions {
  /** Milliseconds since the epoch, the same for all instances. */
  readonly now?: () => number;
  /** What this instance finds common to all cards of a content type, as a digest. */
  readonly lookOf?: (uid: string) => string | null;
}

/** When a failed card is looked at again: by the loop, by the sweep, or not before it changes. */
export type Again =
  | { readonly kind: 'retry'; readonly at: number }
  | { readonly kind: 'recheck'; readonly at: number }
  | { readonly kind: 'never' };

/**
 * Holding cards while they are drawn. Every step is one compare-and-swap statement on the card's
 * row, so that any number of instances may share the table without a server between them, and a
 * result counts only if the lease's token and the card's revision still fit.
 */
export class Leases {
  private readonly table: string;
  private readonly renders: string;
  private readonly orders: string;
  private readonly sources: SourceTable;
  private readonly history: HistoryTable;
  private readonly notices: NoticeTable;
  private readonly due: DueCards;
  private readonly now: () => number;
  constructor(
    private readonly db: Database,
    private readonly options: LeasesOptions = {},
  ) {
    this.now = options.now ?? Date.now;
    this.table = db.metadata.get(CARD_UID).tableName;
    this.renders = db.metadata.get(RENDER_UID).tableName;
    this.orders = db.metadata.get(ORDER_UID).tableName;
    this.sources = new SourceTable(db);
    this.history = new HistoryTable(db);
    this.notices = new NoticeTable(db);
    this.due = new DueCards(db, this.now);
  }

  /**
   * Takes up to `limit` due cards, the most urgent first. Cards whose holder let the lease run out
   * are taken over; that spends no attempt, since a killed process says nothing about the card.
   * @param overdueMs only cards that have been due for this long, in milliseconds
   */
  async claim(limit: number, leaseMs: number, overdueMs = 0): Promise<ClaimedCard[]> {
    const claimed: ClaimedCard[] = [];
    for (;;) {
      const wanted = limit - claimed.length;
      const candidates = await this.due.mostUrgent(wanted, overdueMs);
      let lost = 0;
      for (const row of candidates) {
        const card = await this.take(row, leaseMs);
        if (card === null) lost += 1;
        else claimed.push(card);
        await turn();
      }
      // Others were faster with these, and there may be more for us.
      if (lost === 0) return claimed;
    }
  }

  /** Takes this card if it is due, and nobody else was faster. */
  async claimOne(key: CardKey, leaseMs: number): Promise<ClaimedCard | null> {
    const row = await this.due.find(key);
    return row === undefined ? null : this.take(row, leaseMs);
  }

  /** The next due cards after an id, which stay in the queue. */
  async waiting(after: number, limit: number): Promise<WaitingCard[]> {
    const rows = await this.due.after(after, limit);
    return rows.map((row) => ({ id: row.id, key: toCard(row).key, priority: row.priority }));
  }

  /** Writes down what a card shows; see `SourceTable.follow`. */
  follow(card: ClaimedCard, sources: readonly Source[]): Promise<boolean> {
    return this.sources.follow(card.id, sources);
  }

  /** Whether a card is to look otherwise by now than when it was taken. */
  isOutdated({ key, wantedLook }: ClaimedCard): boolean {
    return this.lookOf(key.uid) !== wantedLook;
  }

  /** Prolongs a lease. False when it was lost to another instance, or the card is gone. */
  async renew(card: ClaimedCard, leaseMs: number): Promise<boolean> {
    const renewed = await this.bounded((trx) =>
      this.held(card, trx).update({ lease_until: this.now() + leaseMs }),
    );
    return renewed === 1;
  }

  /**
   * Writes a result. It counts only if lease and revision still fit: when a newer publish came in
   * between, the result is dropped and the card goes back into the queue. A card that turns to other
   * pictures leaves a line in its history, by one more statement.
   * @param recheckAt when the sweep shall look at it again, in milliseconds since the epoch
   * @param notice what webhooks are told if the result counts, by one more statement
   */
  async finish(
    card: ClaimedCard,
    result: ReadyResult,
    recheckAt: number | null = null,
    notice: Notice | null = null,
  ): Promise<'ready' | 'superseded'> {
    const { fingerprint, order } = result;
    const pictures: { id: number; fingerprint: string }[] = await this.query(this.renders)
      // What was made for it stays as well for as long as a card shows it.
      .whereIn('fingerprint', order === null ? [fingerprint] : [fingerprint, order.key])
      // In one order for all, so that no two that turn to the same pictures wait for each other.
      .orderBy('id')
      .select('id', 'fingerprint');
    return briefTransaction(this.db, async (trx) => {
      // Old pictures are let go meanwhile: turning to one and letting it go change the same row,
      // so one of the two comes too late and knows it. A card shows all its pictures or none.
      let kept = 0;
      for (const picture of pictures) {
        const found = await this.query(this.renders, trx)
          .where(picture)
          .update({ unreferenced_at: null });
        if (picture.fingerprint === fingerprint) kept += found;
      }
      if (kept < result.renders.length) {
        await this.release(card, trx);
        return 'superseded';
      }
      const written = await this.settle(
        card,
        {
          ...readyRow(result),
          look: card.wantedLook,
          recheck_at: recheckAt,
          ...this.outcome(isDrawn(card, result) ? 'drawn' : 'unchanged'),
        },
        trx,
      );
      if (!written) return 'superseded';
      // Only whoever holds the card changes its fingerprint, so what was claimed is what it had.
      if (result.drawnFrom !== null && fingerprint !== card.fingerprint) {
        await this.history.add(card, result, this.now(), trx);
      }
      if (notice !== null) await this.notices.add(card.key, notice, this.now(), trx);
      return 'ready';
    });
  }

  /**
   * Puts a card that was just finished back into the queue if it awaits an order that is settled: it was
   * settled after the card had looked at it, and before it was known to wait.
   * @returns whether it was put there
   */
  async requeueIfOrderSettled(card: ClaimedCard, { order }: ReadyResult): Promise<boolean> {
    if (order?.awaits !== true) return false;
    const { key } = order;
    const row: { state: OrderState } | undefined = await this.query(this.orders)
      .where({ key })
      .select('state')
      .first();
    if (row === undefined || !isSettled(row.state)) return false;
    const options = { priority: card.priority, cause: { kind: 'order', by: null } } as const;
    const requeue = (trx?: Knex.Transaction) =>
      this.query(this.table, trx)
        .where({ id: card.id, state: 'ready', order_key: key, awaits: true })
        .update(requeued(this.db.connection, this.table, options, this.now()));
    return (await this.bounded(requeue)) === 1;
  }

  /**
   * Records a failed attempt; the last good render stays.
   * @param attempts how many there have been, as far as they count against the card
   * @param notice what webhooks are told if the failure counts
   */
  async fail(
    card: ClaimedCard,
    error: CardError,
    attempts: number,
    again: Again,
    notice: Notice | null = null,
  ): Promise<'recorded' | 'superseded'> {
    const values = {
      state: again.kind === 'retry' ? 'queued' : 'failed',
      attempts,
      error_code: error.code,
      error_message: error.message,
      error_values: JSON.stringify(error.values),
      look: card.wantedLook,
      recheck_at: again.kind === 'recheck' ? again.at : null,
      ...(again.kind === 'retry' ? { due_at: again.at } : this.outcome('failed')),
    };
    const written =
      notice === null
        ? await this.bounded((trx) => this.settle(card, values, trx))
        : await briefTransaction(this.db, async (trx) => {
            if (!(await this.settle(card, values, trx))) return false;
            await this.notices.add(card.key, notice, this.now(), trx);
            return true;
          });
    return written ? 'recorded' : 'superseded';
  }

  /** Writes that an entry wants no card: the next publish may want one. */
  async switchOff(card: ClaimedCard, result: OffResult): Promise<'off' | 'superseded'> {
    const values = {
      ...offRow(result),
      look: card.wantedLook,
      ...this.outcome('unchanged'),
    };
    const written = await this.bounded((trx) => this.settle(card, values, trx));
    return written ? 'off' : 'superseded';
  }

  /** Removes a card whose entry is no longer published. */
  async retire(card: ClaimedCard): Promise<'retired' | 'superseded'> {
    const removed = await this.bounded((trx) =>
      this.held(card, trx).where({ revision: card.revision }).delete(),
    );
    if (removed === 1) {
      await this.sources.forget([card.id]);
      return 'retired';
    }
    await this.release(card);
    return 'superseded';
  }

  /** Gives a card back undrawn, as a stopping instance does. Spends no attempt. */
  async release(card: ClaimedCard, trx?: Knex.Transaction): Promise<void> {
    const released = { state: 'queued', lease_token: null, lease_until: null, due_at: this.now() };
    if (trx !== undefined) await this.held(card, trx).update(released);
    else await this.bounded((own) => this.held(card, own).update(released));
  }

  /** Ends a lease with these values, or puts the card back when they are out of date. */
  private async settle(
    card: ClaimedCard,
    values: Record<string, unknown>,
    trx?: Knex.Transaction,
  ): Promise<boolean> {
    const written = await this.held(card, trx)
      .where({ revision: card.revision })
      .update({ ...values, lease_token: null, lease_until: null });
    if (written === 1) return true;
    await this.release(card, trx);
    return false;
  }

  /**
   * On PostgreSQL a statement waits for a row that is held without end, and SQLite and MySQL have
   * limits by themselves.
   */
  private async bounded<Result>(
    work: (trx?: Knex.Transaction) => PromiseLike<Result>,
  ): Promise<Result> {
    if (this.db.dialect.client !== 'postgres') return work();
    return briefTransaction(this.db, async (trx) => work(trx));
  }

  private outcome(outcome: RunOutcome) {
    return { run_outcome: outcomeColumn(this.db.connection, outcome) };
  }

  private lookOf(uid: string): string | null {
    return this.options.lookOf?.(uid) ?? null;
  }

  private async take(row: DueRow, leaseMs: number): Promise<ClaimedCard | null> {
    const leaseToken = randomUUID();
    const won = await this.query(this.table)
      .where({ id: row.id, state: row.state, revision: row.revision })
      .where({ lease_token: row.lease_token })
      .update({ state: 'rendering', lease_token: leaseToken, lease_until: this.now() + leaseMs });
    if (won !== 1) return null;
    const card = toCard(row);
    const wantedLook = this.lookOf(card.key.uid);
    return { ...card, state: 'rendering', leaseToken, priority: row.priority, wantedLook };
  }

  private held(card: ClaimedCard, trx?: Knex.Transaction) {
    return this.query(this.table, trx).where({
      id: card.id,
      state: 'rendering',
      lease_token: card.leaseToken,
    });
  }

  private query(table: string, trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

/** Whether a run that asked for the card has drawn it: what came out the same where it was forced counts. */
function isDrawn({ force }: ClaimedCard, { changed, pinned }: ReadyResult): boolean {
  return changed || (force && !pinned);
}
