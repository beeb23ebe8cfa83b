/**
 * The day that a card shows of a value, `YYYY-MM-DD`, or null for what is no date. Cards show no
 * time, so that two moments of one day are one card.
 *
 * A `date` is a day as it stands and has no zone. A `datetime` or `timestamp` is a moment, whose day
 * is that of the site's zone, whatever the zone of the machine.
 * @param type the attribute's type
 * @param timeZone an IANA name that Intl knows
 */
export function toDay(value: unknown, type: string, timeZone: string): string | null {
  if (type === 'date' && typeof value === 'string') {
    const day = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(value)?.[0];
    return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
  }
  const moment = toMoment(value, type);
  if (moment === null) return null;
  return dayIn(type === 'date' ? 'UTC' : timeZone, moment);
}

/**
 * The day of a value as `toDay` has it, and the time of day where it has one: `2026-03-05T19:30Z`,
 * which is the clock of the site's zone, to be read in UTC.
 */
export function toWallTime(value: unknown, type: string, timeZone: string): string | null {
  const day = toDay(value, type, timeZone);
  const moment = type === 'date' ? null : toMoment(value, type);
  if (day === null || moment === null) return day;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(moment);
  return `${day}T${clock}Z`;
}

function toMoment(value: unknown, type: string): Date | null {
  // Strapi answers a timestamp as a text of milliseconds.
  const isCount = type === 'timestamp' && typeof value === 'string' && /^-?\d+$/u.test(value);
  const given = isCount ? Number(value) : value;
  if (typeof given !== 'string' && typeof given !== 'number' && !(given instanceof Date)) {
    return null;
  }
  const moment = new Date(given);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** Null for years that `YYYY` cannot hold. */
function dayIn(timeZone: string, moment: Date): string | null {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const year = parts.get('year') ?? '';
  if (parts.get('era') !== 'AD' || year.length > 4) return null;
  return `${year.padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one takes longer than all else here. There are as many as zones are set. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone,
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
