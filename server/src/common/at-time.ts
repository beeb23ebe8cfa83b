/** Node's timers take no longer delay, in milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * Calls back once the clock shows this time, and not before. A timer alone may fire up to a
 * millisecond early by `Date.now()`, or much too early when the clock was set back meanwhile:
 * whoever then looks for what is due finds nothing, and is not called again.
 * Does not keep the process alive.
 * @param time in milliseconds since 1970
 */
export function atTime(time: number, then: () => void, now: () => number = Date.now): void {
  const delay = Math.min(Math.max(0, time - now()), LONGEST_DELAY);
  setTimeout(() => {
    if (now() < time) atTime(time, then, now);
    else then();
  }, delay).unref();
}
