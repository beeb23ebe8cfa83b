import type { CardState } from '../../../server/src/contracts/card';

const FIRST_MS = 1_500;
const GROWTH = 1.5;
const LONGEST_MS = 15_000;

/**
 * Milliseconds until the card is asked for again, or null when nothing is on its way. Most cards
 * are drawn within a second or two; one that waits behind a bulk run is asked for ever more
 * seldom.
 */
export function nextPollDelay(state: CardState | null, polls: number): number | null {
  if (state !== 'queued' && state !== 'rendering') return null;
  return Math.min(LONGEST_MS, Math.round(FIRST_MS * GROWTH ** polls));
}
