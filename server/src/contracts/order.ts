/**
 * `waiting` is to be asked for, `asking` is held by a lease while its maker is asked, and the others are
 * settled: `ready` has its picture, `refused` is one that the maker will not make, `lost` may have been
 * paid for although nobody knows what became of it, and `failed` says why.
 */
export const ORDER_STATES = ['waiting', 'asking', 'ready', 'refused', 'lost', 'failed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** The states of an order that is yet to be settled. */
export const OPEN_STATES = ['waiting', 'asking'] as const satisfies readonly OrderState[];

/** Whether an order needs nobody any more: its card can be drawn for good. */
export function isSettled(state: OrderState): boolean {
  return state !== 'waiting' && state !== 'asking';
}

/**
 * The format that a made picture is stored by, with its order's key as the fingerprint. It is no format
 * of cards: a configured format of this name would have other fingerprints.
 */
export const MADE_FORMAT = 'made';

/** A maker as admins see it. Times are milliseconds since the epoch. */
export interface MakerStatus {
  readonly name: string;
  /** Nothing is asked of it until somebody resumes it. */
  readonly stopped: boolean;
  /** Why, in words that hold nothing secret. */
  readonly stopReason: string | null;
  readonly stoppedAt: number | null;
  /** Failures in a row. */
  readonly failures: number;
  /** Nothing is asked of it before then, because it has failed too often; null where that is over. */
  readonly openUntil: number | null;
  /** Nothing is asked of it before then, because it said so; null where that is over. */
  readonly notBefore: number | null;
  /** Calls that were charged in the month. */
  readonly used: number;
  readonly waiting: number;
  readonly asking: number;
}
