import type { Core } from '@strapi/strapi';

import { inBatches } from '../common/turn';
import { CARD_UID } from '../constants';
import { keptOf } from '../store/made-pictures';
import type { Order } from './order';
import type { OrderTable } from './order-table';

export interface ForgetOrdersOptions {
  readonly db: Core.Strapi['db'];
  readonly orders: OrderTable;
  /** How long an order without a picture is kept once no card names it, in milliseconds. */
  readonly keepMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Rows looked at in one go. */
  readonly pageSize: number;
}

/**
 * Forgets orders that are of no use any more, so that their pictures may be asked for again: ready ones
 * whose picture was deleted or let go, and old ones without a picture that no card names.
 * @returns how many
 */
export async function forgetOrders(
  options: ForgetOrdersOptions,
  signal: AbortSignal,
): Promise<number> {
  const { orders, pageSize } = options;
  let forgotten = 0;
  let after: number | undefined = 0;
  while (after !== undefined && !signal.aborted) {
    const page: Order[] = await orders.settledAfter(after, pageSize);
    await inBatches(page, pageSize, async (batch) => {
      forgotten += await orders.forget(await useless(options, batch));
    });
    after = page.at(-1)?.id;
  }
  return forgotten;
}

async function useless(
  { db, keepMs, now }: ForgetOrdersOptions,
  page: readonly Order[],
): Promise<number[]> {
  const ready = page.filter(({ state }) => state === 'ready');
  const kept = await keptOf(
    db,
    ready.map(({ key }) => key),
  );
  const latest = now() - keepMs;
  const old = page.filter(
    ({ state, settledAt }) => state !== 'ready' && settledAt !== null && settledAt <= latest,
  );
  const named = await namedByCards(
    db,
    old.map(({ key }) => key),
  );
  return [
    ...ready.filter(({ key }) => !kept.has(key)),
    ...old.filter(({ key }) => !named.has(key)),
  ].map(({ id }) => id);
}

async function namedByCards(
  db: Core.Strapi['db'],
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows: { order_key: string }[] = await db
    .getConnection(db.metadata.get(CARD_UID).tableName)
    .whereIn('order_key', [...keys])
    .distinct('order_key');
  return new Set(rows.map(({ order_key }) => order_key));
}
