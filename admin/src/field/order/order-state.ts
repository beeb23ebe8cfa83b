import type { OrderView } from '../../../../server/src/contracts/api';
import { ORDER_WARNINGS } from '../../../../server/src/contracts/order-warnings';
import type { Problem } from '../../../../server/src/contracts/problem';
import { warningOf } from '../../../../server/src/contracts/warnings';

/** What an editor is told of a picture that is made elsewhere, and may do about it. */
export type OrderStep =
  /** Nobody has asked for it. `problem`: why publishing will not either; null where it will. */
  | { readonly step: 'unasked'; readonly problem: Problem | null; readonly mayAsk: boolean }
  | { readonly step: 'underway'; readonly state: 'waiting' | 'asking' }
  /** It is not there, for a reason. Where asking again can help, `mayAsk`. */
  | { readonly step: 'trouble'; readonly problem: Problem; readonly mayAsk: boolean };

/** Where asking changes nothing: who makes it is asked for nothing, or never for this. */
const FINAL: readonly string[] = ['OG_ORDER_REFUSED', 'OG_ORDER_STOPPED', 'OG_ORDER_OVER_LIMIT'];

/** How it stands with a picture that is on its way, or was never asked for: no trouble. */
const ORDINARY: readonly string[] = ['OG_ORDER_WAITING', 'OG_ORDER_UNASKED'];

/** How an order stands; null where there is nothing to say, since its picture is there. */
export function stepOf(order: OrderView): OrderStep | null {
  const { state, problem, mayAsk } = order;
  if (state === 'ready') return null;
  const trouble = troubleOf(order);
  if (trouble !== null) {
    return { step: 'trouble', problem: trouble, mayAsk: mayAsk && !FINAL.includes(trouble.code) };
  }
  if (state === 'waiting' || state === 'asking') return { step: 'underway', state };
  return { step: 'unasked', problem, mayAsk };
}

/** Whether it will change by itself. */
export function isUnderway(order: OrderView | null): boolean {
  return order?.state === 'waiting' || order?.state === 'asking';
}

/** Those warnings that are of no picture made elsewhere: the order says the others itself. */
export function withoutOrders(warnings: readonly Problem[]): readonly Problem[] {
  return warnings.filter(({ code }) => !isOfOrder(code));
}

/** Those warnings that are of a picture made elsewhere. */
export function ofOrders(warnings: readonly Problem[]): readonly Problem[] {
  return warnings.filter(({ code }) => isOfOrder(code));
}

function isOfOrder(code: string): boolean {
  return Object.hasOwn(ORDER_WARNINGS, code);
}

function troubleOf({ state, problem, maker, month }: OrderView): Problem | null {
  if (problem !== null && !ORDINARY.includes(problem.code)) return problem;
  if (state === 'refused') return warningOf('OG_ORDER_REFUSED', { maker });
  if (state === 'lost') return warningOf('OG_ORDER_LOST', { maker });
  if (state === 'failed') return warningOf('OG_ORDER_FAILED', { maker, detail: '' });
  const { used, limit } = month;
  if (state === 'none' && limit !== null && used >= limit) {
    return warningOf('OG_ORDER_OVER_LIMIT', { maker, limit });
  }
  return null;
}
