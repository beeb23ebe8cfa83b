import type { IntlShape } from 'react-intl';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A span of time to the nearest unit that says enough, such as "3 minutes". At least a second. */
export function durationText(ms: number, intl: Pick<IntlShape, 'formatNumber'>): string {
  const [unit, size] =
    ms >= 2 * HOUR
      ? (['hour', HOUR] as const)
      : ms >= 1.5 * MINUTE
        ? (['minute', MINUTE] as const)
        : (['second', 1_000] as const);
  const value = Math.max(1, Math.round(ms / size));
  return intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' });
}
