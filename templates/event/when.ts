import { supportedLocale } from '../kit/date';

/** A moment as a calendar leaf shows it, in the words of a locale. */
export interface When {
  /** `October 2026`, and shorter. */
  readonly months: readonly string[];
  /** In the locale's digits, and nothing else. */
  readonly day: string;
  /** `Saturday`. */
  readonly weekday: string;
  /** `7:30 PM`, or null for a whole day. */
  readonly time: string | null;
}

/** A date, and the time of the day where there is one, as ISO 8601 writes them. */
const MOMENT = /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<time>\d{2}:\d{2}))?/u;

/**
 * Reads a moment by the clock on its wall: whatever offset is written behind it, and in whatever zone
 * the server is, `T19:30` is half past seven. Null for what is no date.
 */
export function readWhen(start: string | null, locale: string): When | null {
  const { day, time } = MOMENT.exec(start ?? '')?.groups ?? {};
  if (day === undefined) return null;
  const moment = new Date(`${day}T${time ?? '00:00'}:00Z`);
  if (Number.isNaN(moment.getTime())) return null;
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(supportedLocale(locale), { ...options, timeZone: 'UTC' });
  const parts = write({ day: 'numeric' }).formatToParts(moment);
  return {
    months: [
      { month: 'long', year: 'numeric' } as const,
      { month: 'long' } as const,
      { month: 'short' } as const,
    ].map((options) => write(options).format(moment)),
    day: parts.find(({ type }) => type === 'day')?.value ?? '',
    weekday: write({ weekday: 'long' }).format(moment),
    // Midnight is what a calendar writes for a whole day.
    time:
      time === undefined || time === '00:00' ? null : write({ timeStyle: 'short' }).format(moment),
  };
}
