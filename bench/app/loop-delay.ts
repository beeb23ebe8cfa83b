import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** How often the loop is looked at, in milliseconds: the least that a timer can. */
const RESOLUTION = 1;

/** How late a process's event loop came to its work, in milliseconds. */
export interface LoopDelay {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** The part of the time in which the loop was busy, from 0 to 1. */
  readonly busy: number;
  /** How long it was watched. */
  readonly watchedMs: number;
}

/** Watches this process's event loop while some work is under way. */
export async function watchLoop<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly loop: LoopDelay }> {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  const before = performance.eventLoopUtilization();
  const since = performance.now();
  histogram.enable();
  const result = await work();
  histogram.disable();
  const watchedMs = performance.now() - since;
  const { utilization } = performance.eventLoopUtilization(before);
  const loop: LoopDelay = {
    p50Ms: delayOf(histogram.percentile(50)),
    p99Ms: delayOf(histogram.percentile(99)),
    maxMs: delayOf(histogram.max),
    busy: utilization,
    watchedMs,
  };
  return { result, loop };
}

/**
 * Node records the time from one look to the next, in nanoseconds, so the wait that was asked for
 * is a part of it.
 */
function delayOf(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e6 - RESOLUTION);
}
