import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ORDER_UID } from '../constants';
import { keptOf } from '../store/made-pictures';
import { roomOf } from './circuit';
import type { MakerLimits } from './maker';
import type { MakerState } from './maker-table';
import { monthOf } from './month';
import type { ClaimedOrder, Order, OrderFailure } from './order';
import { toOrder, type OrderRow } from './order-row';
import type { SpendTable } from './spend-table';

type Database = Core.Strapi['db'];

export interface Claim {
  readonly claimed: readonly ClaimedOrder[];
  /** Orders that have turned out to be settled: their holder is gone. */
  readonly settled: readonly Order[];
}

/** How much is wanted. */
export interface Wanted {
  readonly limit: number;
  /** Milliseconds. */
  readonly leaseMs: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Orders of one statement that have lost their holders. */
const PAGE = 100;

const INTERRUPTED: OrderFailure = {
  kind: 'interrupted',
  message:
    'Strapi came to its end while it was asked for. It may have been paid for, so it is not asked for again by itself.',
};

/**
 * Finds orders that may be taken and takes them, in a transaction that has locked their maker's row.
 * Rows are changed by their ids, and only as they were found: whoever renews a lease needs no lock.
 */
export class DueOrders {
  private readonly table: string;

  constructor(
    private readonly db: Database,
    private readonly spends: SpendTable,
  ) {
    this.table = db.metadata.get(ORDER_UID).tableName;
  }

  /** Whether a maker has any order that waits no longer, or whose lease has run out. */
  async areThere(maker: string, now: number): Promise<boolean> {
    const waiting: unknown = await this.waiting(maker, now).select('id').first();
    if (waiting !== undefined) return true;
    const left: unknown = await this.left(maker, now).select('id').first();
    return left !== undefined;
  }

  /** Takes orders of a maker as far as it may be asked, and charges those that are asked for anew. */
  async take(
    maker: MakerLimits,
    state: MakerState,
    { limit, leaseMs, now }: Wanted,
    trx: Knex.Transaction,
  ): Promise<Claim> {
    const settled = await this.settleLeft(maker.name, now, trx);
    const { concurrency } = maker;
    const live = await this.live(maker.name, now, trx);
    const room = Math.min(limit, roomOf(state, { live, concurrency }, now));
    if (room <= 0) return { claimed: [], settled };
    const month = monthOf(now);
    const budget = await this.budget(maker, month, trx);
    const rows = await this.mostUrgent(maker.name, { room, budget }, now, trx);
    const claimed: ClaimedOrder[] = [];
    let charged = 0;
    for (const row of rows) {
      const leaseToken = randomUUID();
      const chargedMonth = row.charged_month ?? month;
      const won = await this.asFound(row, trx).update({
        state: 'asking',
        lease_token: leaseToken,
        lease_until: now + leaseMs,
        charged_month: chargedMonth,
        asked_at: now,
      });
      if (won !== 1) continue;
      if (row.charged_month === null) charged += 1;
      const order = { ...toOrder(row), state: 'asking', chargedMonth, askedAt: now } as const;
      claimed.push({ ...order, leaseToken });
    }
    if (charged > 0) await this.spends.charge(maker.name, month, charged, trx);
    return { claimed, settled };
  }

  /**
   * Settles orders whose holder is gone and that have no receipt: their calls may have been paid for.
   * Those whose picture is stored already are ready, with a receipt or without one.
   */
  private async settleLeft(maker: string, now: number, trx: Knex.Transaction): Promise<Order[]> {
    const rows: OrderRow[] = await this.left(maker, now, trx).orderBy('id').limit(PAGE);
    if (rows.length === 0) return [];
    const kept = await keptOf(
      this.db,
      rows.map(({ key }) => key),
    );
    const settled: Order[] = [];
    for (const row of rows) {
      const isKept = kept.has(row.key);
      if (!isKept && row.receipt !== null) continue;
      const state = isKept ? 'ready' : 'lost';
      const failure = isKept ? null : INTERRUPTED;
      const written = await this.asFound(row, trx).update({
        state,
        lease_token: null,
        lease_until: null,
        receipt: null,
        failure_kind: failure?.kind ?? null,
        failure_message: failure?.message ?? null,
        settled_at: now,
      });
      if (written === 1) {
        settled.push({ ...toOrder(row), state, failure, receipt: null, settledAt: now });
      }
    }
    return settled;
  }

  /** Those that go first: what is charged already, whatever the budget, and what it still pays for. */
  private async mostUrgent(
    maker: string,
    { room, budget }: { readonly room: number; readonly budget: number },
    now: number,
    trx: Knex.Transaction,
  ): Promise<OrderRow[]> {
    const order = ['priority', 'due_at', 'id'];
    const left: OrderRow[] = await this.left(maker, now, trx)
      .whereNotNull('receipt')
      .orderBy(order)
      .limit(room);
    const charged: OrderRow[] = await this.waiting(maker, now, trx)
      .whereNotNull('charged_month')
      .orderBy(order)
      .limit(room);
    const anew: OrderRow[] =
      budget <= 0
        ? []
        : await this.waiting(maker, now, trx)
            .whereNull('charged_month')
            .orderBy(order)
            .limit(Math.min(room, budget));
    return [...left, ...charged, ...anew].sort(byUrgency).slice(0, room);
  }

  private async live(maker: string, now: number, trx: Knex.Transaction): Promise<number> {
    const row: { count: string | number } | undefined = await this.query(trx)
      .where({ maker, state: 'asking' })
      .where('lease_until', '>', now)
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }

  private async budget(
    { name, monthlyLimit }: MakerLimits,
    month: string,
    trx: Knex.Transaction,
  ): Promise<number> {
    if (monthlyLimit === null) return Infinity;
    return monthlyLimit - (await this.spends.used(name, month, trx));
  }

  private waiting(maker: string, now: number, trx?: Knex.Transaction): Knex.QueryBuilder {
    return this.query(trx).where({ maker, state: 'waiting' }).where('due_at', '<=', now);
  }

  /** Orders whose holder let the lease run out. */
  private left(maker: string, now: number, trx?: Knex.Transaction): Knex.QueryBuilder {
    return this.query(trx).where({ maker, state: 'asking' }).where('lease_until', '<=', now);
  }

  private asFound(row: OrderRow, trx: Knex.Transaction): Knex.QueryBuilder {
    const { id, state, lease_token, lease_until } = row;
    return this.query(trx).where({ id, state, lease_token, lease_until });
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

function byUrgency(one: OrderRow, other: OrderRow): number {
  return (
    one.priority - other.priority || Number(one.due_at) - Number(other.due_at) || one.id - other.id
  );
}
