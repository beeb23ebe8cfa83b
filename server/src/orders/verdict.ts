import type { OrderState } from '../contracts/order';
import { retryDelay } from '../queue/backoff';
import type { ServiceFailure } from '../services/failure';
import { failed, worked } from './circuit';
import type { MakerState } from './maker-table';
import type { Order, OrderFailure } from './order';

/** How long a maker that takes no more, and does not say until when, is left alone, in milliseconds. */
const LIMITED_MS = 30_000;

/** What an attempt came to. */
export type Attempted =
  /** The picture is stored. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: ServiceFailure }
  /** Nobody knows what became of it. `asked`: whether the maker may have heard of it. */
  | { readonly kind: 'interrupted'; readonly asked: boolean; readonly message: string }
  /** The picture was made, and could not be stored. */
  | { readonly kind: 'unkept'; readonly retryable: boolean; readonly message: string };

export interface VerdictOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Failed attempts after which an order is given up. */
  readonly maxAttempts: number;
  /** The wait after the first failed attempt, in milliseconds; see `retryDelay`. */
  readonly backoffMs: number;
}

/** What follows from an attempt. */
export interface Verdict {
  readonly state: Exclude<OrderState, 'asking'>;
  readonly attempts: number;
  /** When it is tried again, where it is. Milliseconds since the epoch. */
  readonly dueAt: number;
  readonly failure: OrderFailure | null;
  /** Whether the charge is given back, since nothing was paid. */
  readonly givesBack: boolean;
  readonly maker: MakerState;
}

/**
 * Says what follows from an attempt for the order, its charge and its maker. Whatever may have been paid
 * for is never asked for anew: with a receipt it is asked after, and without one it is lost.
 */
export function verdictOn(
  attempted: Attempted,
  order: Pick<Order, 'attempts' | 'receipt'>,
  maker: MakerState,
  options: VerdictOptions,
): Verdict {
  const { now } = options;
  const { attempts } = order;
  const hasReceipt = order.receipt !== null;
  const same = { attempts, dueAt: now, givesBack: false, maker };
  switch (attempted.kind) {
    case 'ready':
      return { ...same, state: 'ready', failure: null, maker: worked(maker) };
    case 'interrupted': {
      const { asked, message } = attempted;
      if (hasReceipt) return { ...same, state: 'waiting', failure: null };
      if (!asked) return { ...same, state: 'waiting', failure: null, givesBack: true };
      return { ...same, state: 'lost', failure: { kind: 'interrupted', message } };
    }
    case 'unkept': {
      const failure = { kind: 'unkept', message: attempted.message } as const;
      // Made it has been, whatever became of it here.
      const made = { ...same, failure, maker: worked(maker) };
      if (!attempted.retryable) return { ...made, state: 'failed' };
      if (!hasReceipt) return { ...made, state: 'lost' };
      // However often: the storage comes back, and the receipt costs nothing.
      return { ...made, state: 'waiting', ...again(attempts + 1, options) };
    }
    case 'failed':
      return failure(attempted.failure, order, maker, options);
  }
}

function failure(
  { kind, message, retryAfterMs, charged }: ServiceFailure,
  { attempts, receipt }: Pick<Order, 'attempts' | 'receipt'>,
  maker: MakerState,
  options: VerdictOptions,
): Verdict {
  const { now, maxAttempts } = options;
  const same = { attempts, dueAt: now, failure: { kind, message } };
  const isUnpaid = receipt === null && charged === 'no';
  switch (kind) {
    case 'stopped': {
      // The answer says so itself, so nothing was paid.
      const stopped = maker.stopped
        ? maker
        : { ...maker, stopped: true, stopReason: message, stoppedAt: now };
      return { ...same, state: 'waiting', givesBack: receipt === null, maker: stopped };
    }
    case 'limited': {
      const notBefore = Math.max(maker.notBefore ?? 0, now + (retryAfterMs ?? LIMITED_MS));
      const limited = { ...maker, notBefore };
      return {
        ...same,
        state: 'waiting',
        dueAt: notBefore,
        givesBack: receipt === null,
        maker: limited,
      };
    }
    case 'refused':
      return { ...same, state: 'refused', givesBack: false, maker: worked(maker) };
    case 'unusable':
      return { ...same, state: 'failed', givesBack: isUnpaid, maker };
    case 'down': {
      const down = { ...same, attempts: attempts + 1, maker: failed(maker, now) };
      if (receipt === null && charged === 'unknown') {
        return { ...down, state: 'lost', givesBack: false };
      }
      if (attempts + 1 >= maxAttempts) return { ...down, state: 'failed', givesBack: isUnpaid };
      const next = again(attempts + 1, options, retryAfterMs ?? 0);
      return { ...down, ...next, state: 'waiting', givesBack: isUnpaid };
    }
  }
}

function again(
  attempts: number,
  { now, backoffMs }: VerdictOptions,
  atLeastMs = 0,
): Pick<Verdict, 'attempts' | 'dueAt'> {
  return { attempts, dueAt: now + Math.max(retryDelay(attempts, backoffMs), atLeastMs) };
}
