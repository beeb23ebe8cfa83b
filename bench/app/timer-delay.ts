import { performance } from 'node:perf_hooks';

import { quantile } from '../lib/statistics';

/** How often the timer is to fire, in milliseconds. */
const EVERY_MS = 5;

/** How late a plain timer fired, in milliseconds: what a request waits before it is looked at. */
export interface TimerDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
  /** How long it was watched. */
  readonly watchedMs: number;
}

/** Watches this process's event loop by a plain timer while some work is under way. */
export async function watchTimer<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly loop: TimerDelay }> {
  const delays: number[] = [];
  const since = performance.now();
  let last = since;
  const look = (): void => {
    const now = performance.now();
    delays.push(...delaysIn(now - last, EVERY_MS));
    last = now;
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    const result = await work();
    look();
    return {
      result,
      loop: {
        p99Ms: quantile(delays, 0.99),
        maxMs: delays.reduce((most, delay) => Math.max(most, delay), 0),
        watchedMs: performance.now() - since,
      },
    };
  } finally {
    clearInterval(timer);
  }
}

/**
 * What the time from one firing to the next says about all that happened meanwhile. A loop that stands
 * still fires its timer late once, but everything that came in the meantime had to wait: the delay
 * counts for each of the times the timer should have fired.
 */
export function delaysIn(gapMs: number, everyMs: number): number[] {
  const delays = [Math.max(0, gapMs - everyMs)];
  for (let late = gapMs - 2 * everyMs; late > 0; late -= everyMs) delays.push(late);
  return delays;
}
