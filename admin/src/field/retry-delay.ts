const FIRST_MS = 1_000;
const GROWTH = 2;
const LONGEST_MS = 15_000;

/**
 * Milliseconds until a preview that failed is asked for again.
 *
 * @param failures - in a row, before this one
 */
export function nextRetryDelay(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * GROWTH ** failures);
}
