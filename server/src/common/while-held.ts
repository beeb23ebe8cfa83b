import { performance } from 'node:perf_hooks';

export interface HoldOptions {
  /** Prolongs the lease. False where it was lost to others. */
  readonly renew: () => Promise<boolean>;
  /** Milliseconds. */
  readonly leaseMs: number;
  /** Told of a renewal that rejects. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Works on what is held by a lease that was taken just now, and renews the lease every third of it.
 * `lost` ends when the lease has: when others have it, or when the database did not answer for so long
 * that they may.
 */
export async function whileHeld<Result>(
  { renew, leaseMs, onTrouble }: HoldOptions,
  work: (lost: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const lost = new AbortController();
  let heldUntil = performance.now() + leaseMs;
  const renewal = setInterval(() => {
    const asked = performance.now();
    // A database that does not answer has not prolonged anything.
    if (asked > heldUntil) lost.abort();
    renew().then((held) => {
      if (held) heldUntil = asked + leaseMs;
      else lost.abort();
    }, onTrouble);
  }, leaseMs / 3);
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(renewal);
  }
}
