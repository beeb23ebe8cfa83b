import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { turn } from '../common/turn';
import { ORDER_UID } from '../constants';
import type { Receipt } from '../services/ask';
import { briefTransaction } from '../store/brief-transaction';
import { DueOrders, type Claim } from './due-orders';
import type { MakerLimits } from './maker';
import type { MakerTable } from './maker-table';
import type { ClaimedOrder, Order } from './order';
import { toOrder, type OrderRow } from './order-row';
import { SpendTable } from './spend-table';
import { verdictOn, type Attempted, type VerdictOptions } from './verdict';

type Database = Core.Strapi['db'];

export interface OrderLeasesOptions extends Omit<VerdictOptions, 'now'> {
  readonly makers: MakerTable;
  /** Milliseconds since the epoch, the same for all instances. */
  readonly now?: () => number;
}

/**
 * Holding orders while their makers are asked. An order is taken, and settled, in a transaction that
 * first locks its maker's row: so the limits and the budget of a maker hold for all instances together,
 * and a call is charged before it is made.
 */
export class OrderLeases {
  private readonly table: string;
  private readonly spends: SpendTable;
  private readonly due: DueOrders;
  private readonly now: () => number;

  constructor(
    private readonly db: Database,
    private readonly options: OrderLeasesOptions,
  ) {
    this.table = db.metadata.get(ORDER_UID).tableName;
    this.now = options.now ?? Date.now;
    this.spends = new SpendTable(db);
    this.due = new DueOrders(db, this.spends);
  }

  /**
   * Takes up to `limit` orders of these makers, the most urgent of each first, as far as a maker may be
   * asked. Those that were accepted and whose holder let the lease run out are taken over, at no charge;
   * those that may have been paid for without a receipt are lost, but for those whose picture is stored.
   * @returns the orders that were taken, and those that are settled since their holder is gone
   */
  async claim(makers: readonly MakerLimits[], limit: number, leaseMs: number): Promise<Claim> {
    const claimed: ClaimedOrder[] = [];
    const settled: Order[] = [];
    for (const maker of makers) {
      // Most of the time there is nothing, and nobody's row needs to be locked to see that.
      if (!(await this.due.areThere(maker.name, this.now()))) continue;
      const id = await this.options.makers.idOf(maker.name);
      const part = await briefTransaction(this.db, async (trx) => {
        const locked = await this.options.makers.lock(id, trx);
        const wanted = { limit: limit - claimed.length, leaseMs, now: this.now() };
        return this.due.take(maker, locked, wanted, trx);
      });
      claimed.push(...part.claimed);
      settled.push(...part.settled);
      await turn();
    }
    return { claimed, settled };
  }

  /**
   * Keeps the receipt of an accepted order.
   * @returns false when the order was lost to others meanwhile
   */
  async accepted(order: ClaimedOrder, receipt: Receipt): Promise<boolean> {
    const written = await this.bounded((trx) =>
      this.held(order, trx).update({ receipt: JSON.stringify(receipt) }),
    );
    return written === 1;
  }

  /** Prolongs a lease. False when it was lost to another instance, or the order is gone. */
  async renew(order: ClaimedOrder, leaseMs: number): Promise<boolean> {
    const renewed = await this.bounded((trx) =>
      this.held(order, trx).update({ lease_until: this.now() + leaseMs }),
    );
    return renewed === 1;
  }

  /**
   * Ends a lease with what the attempt came to; see `verdictOn`.
   * @returns the order as it is now, or null when it was lost to others meanwhile
   */
  async settle(order: ClaimedOrder, attempted: Attempted): Promise<Order | null> {
    const { makers, maxAttempts, backoffMs } = this.options;
    const id = await makers.idOf(order.maker);
    return briefTransaction(this.db, async (trx) => {
      const maker = await makers.lock(id, trx);
      const row: OrderRow | undefined = await this.held(order, trx).first();
      if (row === undefined) return null;
      // The row knows the receipt, whoever holds the order.
      const held = toOrder(row);
      const now = this.now();
      const verdict = verdictOn(attempted, held, maker, { now, maxAttempts, backoffMs });
      const { state, attempts, dueAt, failure, givesBack } = verdict;
      const isOpen = state === 'waiting';
      const chargedMonth = givesBack ? null : held.chargedMonth;
      const receipt = isOpen ? held.receipt : null;
      const settledAt = isOpen ? null : now;
      const written = await this.held(order, trx).update({
        state,
        attempts,
        due_at: dueAt,
        lease_token: null,
        lease_until: null,
        receipt: receipt === null ? null : JSON.stringify(receipt),
        charged_month: chargedMonth,
        failure_kind: failure?.kind ?? null,
        failure_message: failure?.message ?? null,
        settled_at: settledAt,
      });
      // Renewed it may be meanwhile, but nobody else takes it: that needs the maker's row.
      if (written !== 1) return null;
      if (givesBack && held.chargedMonth !== null) {
        await this.spends.giveBack(order.maker, held.chargedMonth, trx);
      }
      if (verdict.maker !== maker) await makers.write(id, verdict.maker, trx);
      return { ...held, state, attempts, dueAt, failure, chargedMonth, receipt, settledAt };
    });
  }

  /** On PostgreSQL a statement waits for a row that is held without end: see `Leases`. */
  private async bounded<Result>(
    work: (trx?: Knex.Transaction) => PromiseLike<Result>,
  ): Promise<Result> {
    if (this.db.dialect.client !== 'postgres') return work();
    return briefTransaction(this.db, async (trx) => work(trx));
  }

  private held({ id, leaseToken }: ClaimedOrder, trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return (trx === undefined ? query : query.transacting(trx)).where({
      id,
      state: 'asking',
      lease_token: leaseToken,
    });
  }
}
