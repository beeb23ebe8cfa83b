import type { CardKey } from '../contracts/card';
import type { OrderState } from '../contracts/order';
import type { Receipt } from '../services/ask';
import type { FailureKind } from '../services/failure';

/**
 * Why an order has no picture: as its maker failed; or `interrupted`, since whoever asked for it came to
 * its end meanwhile; or `unkept`, since the picture was made and could not be stored.
 */
export const ORDER_FAILURES = [
  'stopped',
  'limited',
  'down',
  'refused',
  'unusable',
  'interrupted',
  'unkept',
] as const satisfies readonly (FailureKind | 'interrupted' | 'unkept')[];
export type OrderFailureKind = (typeof ORDER_FAILURES)[number];

/** Why the last attempt made no picture. The message holds nothing secret. */
export interface OrderFailure {
  readonly kind: OrderFailureKind;
  readonly message: string;
}

/** A picture to be asked for. */
export interface NewOrder {
  /** SHA-256 of all that is sent and of who makes it, in hexadecimal digits: equal for equal pictures. */
  readonly key: string;
  /** The maker's name. */
  readonly maker: string;
  /** What is sent, as plain data without secrets. */
  readonly input: unknown;
  /** See `PRIORITY`. */
  readonly priority: number;
  /** The card that asks first, or null for a preview of an entry that is not saved. */
  readonly target: CardKey | null;
}

/** An order as its row holds it. Times are milliseconds since the epoch. */
export interface Order extends NewOrder {
  readonly id: number;
  readonly state: OrderState;
  /** Failed attempts since somebody asked for it. */
  readonly attempts: number;
  readonly dueAt: number;
  /** With it a picture that was accepted is asked for again, and not paid for again. */
  readonly receipt: Receipt | null;
  /** The month whose budget its call is counted to, as `2026-11`; null where none is. */
  readonly chargedMonth: string | null;
  readonly failure: OrderFailure | null;
  readonly askedAt: number | null;
  readonly settledAt: number | null;
}

/** An order that this instance holds until its lease ends. Its call is counted already. */
export interface ClaimedOrder extends Order {
  readonly leaseToken: string;
}
