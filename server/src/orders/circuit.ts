import type { MakerState } from './maker-table';

/** Failures in a row after which nothing is asked of a maker for a time. */
export const FAILURES_TO_OPEN = 5;
/** For how long at first, in milliseconds: a minute. It doubles with every probe that fails. */
export const OPEN_MS = 60_000;
/** And at most: half an hour. */
export const LONGEST_OPEN_MS = 1_800_000;

/** How much is asked of a maker just now. */
export interface Underway {
  /** Requests under way, of all instances. */
  readonly live: number;
  readonly concurrency: number;
}

/**
 * How many requests more a maker may get. One that has failed too often gets a single one once its time
 * is over, the probe: how that ends says whether it gets more.
 * @param now milliseconds since the epoch
 */
export function roomOf(maker: MakerState, { live, concurrency }: Underway, now: number): number {
  if (maker.stopped || isFuture(maker.notBefore, now) || isFuture(maker.openUntil, now)) return 0;
  const most = maker.failures >= FAILURES_TO_OPEN ? 1 : concurrency;
  return Math.max(0, most - live);
}

/** A maker that works. */
export function worked(maker: MakerState): MakerState {
  return { ...maker, failures: 0, openUntil: null };
}

/**
 * A maker that has failed once more. Requests that were under way when the circuit opened say nothing
 * new when they fail as well.
 */
export function failed(maker: MakerState, now: number): MakerState {
  if (isFuture(maker.openUntil, now)) return maker;
  const failures = maker.failures + 1;
  if (failures < FAILURES_TO_OPEN) return { ...maker, failures };
  const openMs = Math.min(OPEN_MS * 2 ** (failures - FAILURES_TO_OPEN), LONGEST_OPEN_MS);
  return { ...maker, failures, openUntil: now + openMs };
}

function isFuture(time: number | null, now: number): boolean {
  return time !== null && time > now;
}
