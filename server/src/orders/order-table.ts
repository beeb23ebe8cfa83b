import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inBatches } from '../common/turn';
import { CARD_UID, ORDER_UID } from '../constants';
import type { CardKey } from '../contracts/card';
import { ORDER_STATES, type OrderState } from '../contracts/order';
import type { NewOrder, Order } from './order';
import { askedAnew, insertOrder, toOrder, type OrderRow } from './order-row';

type Database = Core.Strapi['db'];

/** Rows of one statement. */
const BATCH = 100;

export interface AskOptions {
  /**
   * Whether a person asks: then what was given up, or may have been paid for in vain, is asked for once
   * more and charged anew, and what waits goes by the new priority where that is more urgent.
   * @default false
   */
  readonly again?: boolean;
  /**
   * With `again`: whether what was refused is asked for as well.
   * @default false: refusals are final
   */
  readonly evenRefused?: boolean;
}

/**
 * The pictures that are asked of outside makers: what is put there and found there. There is one row for
 * a key, whoever asks and however often. `OrderLeases` takes orders out.
 */
export class OrderTable {
  private readonly table: string;
  private readonly cards: string;

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
  ) {
    this.table = db.metadata.get(ORDER_UID).tableName;
    this.cards = db.metadata.get(CARD_UID).tableName;
  }

  /**
   * Asks for pictures. What was asked for before is not asked for twice, whatever became of it. By two
   * or three statements for each hundred; never called inside a transaction.
   * @returns the orders as they are now, in no certain order
   */
  async ask(orders: readonly NewOrder[], options: AskOptions = {}): Promise<Order[]> {
    const distinct = new Map(orders.map((order) => [order.key, order]));
    const asked: Order[] = [];
    await inBatches([...distinct.values()], BATCH, async (batch) => {
      const keys = batch.map(({ key }) => key);
      const known = await this.find(keys);
      const knownKeys = new Set(known.map(({ key }) => key));
      const missing = batch.filter(({ key }) => !knownKeys.has(key));
      if (missing.length > 0) await this.insert(missing);
      if (options.again === true) await this.askAnew(known, distinct, options);
      else if (missing.length === 0) {
        asked.push(...known);
        return;
      }
      asked.push(...(await this.find(keys)));
    });
    return asked;
  }

  /** The orders of these keys, in no certain order. */
  async find(keys: readonly string[]): Promise<Order[]> {
    const found: Order[] = [];
    await inBatches([...new Set(keys)], BATCH, async (batch) => {
      const rows: OrderRow[] = await this.query().whereIn('key', batch);
      found.push(...rows.map(toOrder));
    });
    return found;
  }

  /** The last pictures that a maker made for an entry in one locale, the newest first. */
  async ofEntry(maker: string, { uid, documentId, locale }: CardKey, limit: number) {
    const rows: OrderRow[] = await this.query()
      .where({ target_document_id: documentId, maker, state: 'ready' })
      .where({ target_uid: uid, target_locale: locale })
      .orderBy([
        { column: 'settled_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return rows.map(toOrder);
  }

  /** How many orders of a maker are in each state. */
  async counts(maker: string): Promise<Record<OrderState, number>> {
    const rows: { state: OrderState; count: string | number }[] = await this.query()
      .where({ maker })
      .groupBy('state')
      .select('state')
      .count({ count: '*' });
    const none = ORDER_STATES.map((state) => [state, 0] as const);
    const some = rows.map(({ state, count }) => [state, Number(count)] as const);
    return Object.fromEntries([...none, ...some]) as Record<OrderState, number>;
  }

  /** The next settled orders after an id. */
  async settledAfter(after: number, limit: number): Promise<Order[]> {
    const rows: OrderRow[] = await this.query()
      .where('id', '>', after)
      .whereNotIn('state', ['waiting', 'asking'])
      .orderBy('id')
      .limit(limit);
    return rows.map(toOrder);
  }

  /**
   * Takes back an order that a card turned away from before anybody was asked, so that nothing is paid for
   * a title that has changed meanwhile. It stays where another card awaits it.
   * @param cardId of the card that turns away
   */
  async withdraw(key: string, cardId: number): Promise<void> {
    const others = this.db
      .getConnection(this.cards)
      .select('id')
      .where({ order_key: key, awaits: true })
      .whereNot({ id: cardId });
    await this.query()
      .where({ key, state: 'waiting' })
      .whereNull('charged_month')
      .whereNotExists(others)
      .delete();
  }

  /** Forgets orders that are settled still. Answers how many. */
  async forget(ids: readonly number[]): Promise<number> {
    if (ids.length === 0) return 0;
    const forgotten: number = await this.query()
      .whereIn('id', [...ids])
      .whereNotIn('state', ['waiting', 'asking'])
      .delete();
    return forgotten;
  }

  /** In the order of their keys, so that no two statements wait for each other. */
  private async insert(orders: readonly NewOrder[]): Promise<void> {
    const now = this.now();
    const sorted = [...orders].sort((one, other) => (one.key < other.key ? -1 : 1));
    await this.query()
      .insert(sorted.map((order) => insertOrder(order, now)))
      .onConflict('key')
      .ignore();
  }

  private async askAnew(
    known: readonly Order[],
    asked: ReadonlyMap<string, NewOrder>,
    { evenRefused = false }: AskOptions,
  ): Promise<void> {
    const ended: OrderState[] = ['lost', 'failed', ...(evenRefused ? (['refused'] as const) : [])];
    const now = this.now();
    for (const priority of new Set([...asked.values()].map((order) => order.priority))) {
      const ids = known
        .filter(({ key }) => asked.get(key)?.priority === priority)
        .map(({ id }) => id);
      if (ids.length === 0) continue;
      await this.query()
        .whereIn('id', ids)
        .whereIn('state', ended)
        .update({ ...askedAnew(now), priority });
      await this.query()
        .whereIn('id', ids)
        .where({ state: 'waiting' })
        .where('priority', '>', priority)
        .update({ priority });
    }
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}
