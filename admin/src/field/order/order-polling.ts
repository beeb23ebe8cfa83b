const FIRST_MS = 2_000;
const GROWTH = 1.3;
const LONGEST_MS = 10_000;

/**
 * Milliseconds until it is asked whether a picture that is made elsewhere is there. Most are within
 * ten seconds or so; one that takes longer is asked after less often.
 *
 * @param polls - made so far
 */
export function nextOrderDelay(polls: number): number {
  return Math.min(LONGEST_MS, Math.round(FIRST_MS * GROWTH ** polls));
}
