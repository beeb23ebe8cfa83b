const UNITS = [
  { unit: 'year', seconds: 31_536_000 },
  { unit: 'month', seconds: 2_592_000 },
  { unit: 'week', seconds: 604_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** A time in the form that `intl.formatRelativeTime` wants. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: (typeof UNITS)[number]['unit'] | 'second';
}

/**
 * How far a time lies from now, in the largest unit that fits. Less than a minute is "now", and so
 * is the future: the server's clock may be ahead of the browser's.
 *
 * @param then - milliseconds since the epoch
 * @param now - milliseconds since the epoch
 */
export function relativeTime(then: number, now: number): RelativeTime {
  const elapsed = (now - then) / 1_000;
  for (const { unit, seconds } of UNITS) {
    if (elapsed >= seconds) return { value: -Math.floor(elapsed / seconds), unit };
  }
  return { value: 0, unit: 'second' };
}
