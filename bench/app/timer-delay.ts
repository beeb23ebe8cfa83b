import { performance } from 'node:perf_hooks';

/** How often the timer is to fire, in milliseconds. */
const EVERY_MS = 5;

/** How late a plain timer fired, in milliseconds: what a request waits before it is looked at. */
export interface TimerDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
  /** How long it was watched. */
  readonly watchedMs: number;
}

/**
 * Watches this process's event loop by a plain timer while some work is under way. A loop that stands
 * still fires it late once: that delay counts for each of the times it should have fired.
 */
export async function watchTimer(work: () => Promise<void>): Promise<TimerDelay> {
  const delays: number[] = [];
  const since = performance.now();
  let due = since + EVERY_MS;
  const look = (): void => {
    const now = performance.now();
    for (; due <= now; due += EVERY_MS) delays.push(now - due);
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  delays.sort((one, other) => one - other);
  return {
    p99Ms: delays[Math.floor(delays.length * 0.99)] ?? 0,
    maxMs: delays.at(-1) ?? 0,
    watchedMs: performance.now() - since,
  };
}
