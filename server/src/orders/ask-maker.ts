import { setTimeout as sleep } from 'node:timers/promises';

import { toOgImageError } from '../contracts/errors';
import type { Receipt } from '../services/ask';
import { ServiceFailure } from '../services/failure';
import type { Maker } from './maker';
import type { ClaimedOrder } from './order';
import type { Attempted } from './verdict';

/** How often a picture in hand is tried to be stored, and the first wait, in milliseconds. */
const KEEPS = { tries: 4, waitMs: 500 };

export interface AskMakerOptions {
  /**
   * Stores a made picture, before its order is settled; the same order may come twice.
   * @throws OgImageError, which says whether trying again can help
   */
  readonly keep: (order: ClaimedOrder, bytes: Uint8Array) => Promise<void>;
  /** Told of what is nobody's intention: faults of adapters, and of the database. */
  readonly onTrouble: (error: unknown) => void;
}

interface Asking {
  readonly signal: AbortSignal;
  /** Waits for the maker as long as anybody needs it. */
  readonly ask: <Result>(make: () => Promise<Result>) => Promise<Result>;
  readonly accepted: (receipt: Receipt) => Promise<void>;
}

const CALLED_OFF = 'Strapi ended, or lost hold of it, while it was asked for.';

/** Has a maker make the picture of an order, stores it, and says what it came to. Never rejects. */
export async function askMaker(
  options: AskMakerOptions,
  maker: Maker,
  order: ClaimedOrder,
  { signal, ask, accepted }: Asking,
): Promise<Attempted> {
  const isCalledOff = (): boolean => signal.aborted;
  if (isCalledOff()) return { kind: 'interrupted', asked: false, message: CALLED_OFF };
  let bytes: Uint8Array;
  try {
    bytes = await ask(() => maker.make(order, { signal, receipt: order.receipt, accepted }));
  } catch (error) {
    if (error instanceof ServiceFailure) return { kind: 'failed', failure: error };
    if (isCalledOff()) return { kind: 'interrupted', asked: true, message: CALLED_OFF };
    options.onTrouble(error);
    const message = 'Asking for it failed in an unexpected way; the log of Strapi says how.';
    return { kind: 'failed', failure: new ServiceFailure('down', message) };
  }
  return keep(options, order, bytes, signal);
}

async function keep(
  options: AskMakerOptions,
  order: ClaimedOrder,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Attempted> {
  for (let tries = 1; ; tries += 1) {
    try {
      await options.keep(order, bytes);
      return { kind: 'ready' };
    } catch (error) {
      const { retryable, message } = toOgImageError(error);
      if (!retryable || tries === KEEPS.tries || signal.aborted) {
        options.onTrouble(error);
        return { kind: 'unkept', retryable, message };
      }
    }
    await sleep(KEEPS.waitMs * 2 ** (tries - 1), undefined, { ref: false });
  }
}
