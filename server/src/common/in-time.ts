import { setTimeout as sleep } from 'node:timers/promises';

/** Work took longer than it may. */
export class TookTooLong extends Error {}

/**
 * Waits for work that cannot be called off, but no longer than it may take. What it does after that
 * is nobody's concern, its failure neither.
 * @param limitMs milliseconds
 * @throws TookTooLong naming the limit
 */
export async function inTime<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  const timer = new AbortController();
  const tooLong = sleep(limitMs, undefined, { signal: timer.signal }).then(() => {
    throw new TookTooLong(`it took longer than ${limitMs} ms`);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    timer.abort();
  }
}
