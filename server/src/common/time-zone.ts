import process from 'node:process';

import { nearest } from './nearest';

/** Whether Intl knows a value as the name of a time zone: `Europe/Berlin`, `UTC`. */
export function isTimeZone(name: unknown): name is string {
  // Newer versions of Node also take offsets, which know no summer time.
  if (typeof name !== 'string' || !/^[a-z]/iu.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zones that a box suggests: all that Intl lists, and UTC, which older versions leave out. */
export function timeZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
}

/**
 * The zone that was most likely meant by a text that names none, or undefined. A city alone is
 * enough: `Berlin`, `New York`.
 */
export function nearestTimeZone(written: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const word = written.trim().replace(/\s+/gu, '_');
  return nearest(word, zones) ?? zoneOfCity(word, zones);
}

/** What was found last, and for which `TZ`: a run asks for each of thousands of cards in a second. */
let known: { readonly tz: string | undefined; readonly zone: string } | undefined;

/** The zone of this process: of `TZ`, or else of the machine. UTC where it cannot be told. */
export function serverTimeZone(): string {
  const tz = process.env['TZ'];
  if (known === undefined || known.tz !== tz) {
    const name: unknown = Intl.DateTimeFormat().resolvedOptions().timeZone;
    known = { tz, zone: isTimeZone(name) ? name : 'UTC' };
  }
  return known.zone;
}

function zoneOfCity(word: string, zones: readonly string[]): string | undefined {
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  const city = nearest(word.slice(word.lastIndexOf('/') + 1), [...cities.keys()]);
  return city === undefined ? undefined : cities.get(city);
}
