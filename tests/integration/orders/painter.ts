import { sha256 } from '../../../server/src/common/sha256';
import type { Maker, MakeOptions } from '../../../server/src/orders/maker';
import type { ClaimedOrder, NewOrder } from '../../../server/src/orders/order';

/** An order of the maker `painter`, known by its words. */
export function orderOf(words: string, more: Partial<NewOrder> = {}): NewOrder {
  const key = sha256(`painter ${words}`);
  return { key, maker: 'painter', input: { words }, priority: 3, target: null, ...more };
}

/** A maker that counts its calls. */
export interface Painter extends Maker {
  /** The keys that it was asked for, in order; asking after a receipt is no call. */
  readonly calls: string[];
  /** The most calls that were under way at once. */
  readonly most: () => number;
}

export function painter(
  make: (order: ClaimedOrder, options: MakeOptions) => Promise<Uint8Array> | Uint8Array,
  limits: Partial<Pick<Maker, 'concurrency' | 'monthlyLimit'>> = {},
): Painter {
  const calls: string[] = [];
  let underWay = 0;
  let most = 0;
  return {
    name: 'painter',
    concurrency: 4,
    monthlyLimit: null,
    ...limits,
    calls,
    most: () => most,
    async make(order, options) {
      if (options.receipt === null) calls.push(order.key);
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        return await make(order, options);
      } finally {
        underWay -= 1;
      }
    },
  };
}
