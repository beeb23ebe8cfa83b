import type { Receipt } from '../services/ask';
import type { ClaimedOrder } from './order';

/** How much may be asked of a maker, by all instances together. */
export interface MakerLimits {
  /** As `service:bear`, or `ai`. */
  readonly name: string;
  /** Requests at once. */
  readonly concurrency: number;
  /** Calls in a calendar month by UTC, or null without limit. */
  readonly monthlyLimit: number | null;
}

export interface MakeOptions {
  /** Calls it off: the order was lost to others, or Strapi ends. */
  readonly signal: AbortSignal;
  /** What an earlier attempt was given: then nothing new is to be paid for. */
  readonly receipt: Receipt | null;
  /** Keeps a receipt, before anything waits for the picture. Rejects where it cannot be kept. */
  readonly accepted: (receipt: Receipt) => Promise<void>;
}

/** Whoever makes pictures for us, and may be paid for it. */
export interface Maker extends MakerLimits {
  /**
   * Asks for a picture once.
   * @returns its bytes, which nobody has read yet
   * @throws ServiceFailure, or the reason of `signal`
   */
  make(order: ClaimedOrder, options: MakeOptions): Promise<Uint8Array>;
}
