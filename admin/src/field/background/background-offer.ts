import type { OrderView } from '../../../../server/src/contracts/api';
import { stepOf } from '../order/order-state';

/**
 * What a click has done: a picture of the words, or another one of the same; null where there is nothing
 * to click, and `busy` while a picture is under way.
 *
 * @param order - of the background that is chosen; null where that is not known
 * @param hasDraft - whether other words than the chosen ones stand in the box
 */
export function offerOf(
  order: OrderView | null,
  hasDraft: boolean,
): 'make' | 'another' | 'busy' | null {
  if (order === null || !order.mayAsk || isSpent(order)) return null;
  if (hasDraft) return 'make';
  const step = stepOf(order);
  if (step === null) return 'another';
  if (step.step === 'underway') return 'busy';
  return step.mayAsk ? 'make' : null;
}

/** Whether no other picture would be made either. */
function isSpent({ problem, month: { used, limit } }: OrderView): boolean {
  if (problem?.code === 'OG_ORDER_STOPPED' || problem?.code === 'OG_ORDER_OVER_LIMIT') return true;
  return limit !== null && used >= limit;
}
