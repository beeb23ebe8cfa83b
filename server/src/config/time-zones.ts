import { z } from 'zod';

import { isTimeZone, nearestTimeZone } from '../common/time-zone';

/** The zones in which cards show their dates: by locale, and `default` for all others. */
export type TimeZones = Readonly<Record<string, string>>;

/** Reads one zone for all, or zones by locale. */
export const timeZones = z
  .union([z.string(), z.record(z.string(), z.custom<string>())], {
    error: 'must be the name of a time zone, or names by locale such as { default: "UTC" }',
  })
  .nullable()
  .transform((given, { issues }): TimeZones => {
    if (given === null) return {};
    if (typeof given === 'string') {
      if (isTimeZone(given)) return { default: given };
      issues.push({ code: 'custom', input: given, message: wrong(given) });
      return z.NEVER;
    }
    const zones = new Map<string, string>();
    for (const [locale, zone] of Object.entries(given)) {
      if (isTimeZone(zone)) zones.set(locale, zone);
      else issues.push({ code: 'custom', input: zone, path: [locale], message: wrong(zone) });
    }
    return Object.fromEntries(zones);
  });

/**
 * The zone for a locale: its own, that of its language (`de` for `de-AT`), or the default. Null
 * where none is set.
 */
export function timeZoneFor(locale: string, zones: TimeZones): string | null {
  const parts = locale.split('-');
  const names = parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
  // Own properties only: a locale may be any text.
  const name = [...names, 'default'].find((each) => Object.hasOwn(zones, each));
  return name === undefined ? null : (zones[name] ?? null);
}

function wrong(given: unknown): string {
  const near = typeof given === 'string' ? nearestTimeZone(given) : undefined;
  const hint = near === undefined ? 'such as "Europe/Berlin"' : `did you mean "${near}"?`;
  return `must be the IANA name of a time zone (${hint})`;
}
