import type { Card } from '../contracts/card';

/** No wait for another attempt is longer, in milliseconds: an hour. */
const LONGEST = 3_600_000;

/** No wait for another look is longer, in milliseconds: a day. */
const LONGEST_RECHECK = 86_400_000;

/**
 * How long to wait before the next attempt, in milliseconds: `base` doubled with every attempt
 * made, with a jitter of a quarter, so that cards which failed together do not come back together.
 */
export function retryDelay(attempts: number, base: number, random = Math.random): number {
  const exact = Math.min(base * 2 ** (attempts - 1), LONGEST);
  return Math.round(exact * (0.75 + random() * 0.5));
}

/**
 * How long until a card is looked at again that was drawn without one of its pictures, in
 * milliseconds: `base`, and twice as long each time that it is still drawn without.
 */
export function recheckDelay(
  { readyAt, recheckAt }: Pick<Card, 'readyAt' | 'recheckAt'>,
  base: number,
): number {
  if (readyAt === null || recheckAt === null) return base;
  return Math.min(Math.max(base, 2 * (recheckAt - readyAt)), LONGEST_RECHECK);
}
