import type { Entry } from './read';

/**
 * When an entry was published for the first time, in milliseconds since the epoch, or null where
 * nothing says so. Strapi sets `publishedAt` anew at every publish, so the card remembers it; for an
 * entry that is older than its card, it is the earliest time that the entry knows of itself.
 * @param known what the card remembers
 */
export function firstPublication(entry: Entry, known: number | null): number | null {
  if (known !== null) return known;
  const times = [entry['createdAt'], entry['publishedAt']].flatMap((value) => toTime(value) ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** The entry as if it had been published only once: what a card shows of `publishedAt`. */
export function asFirstPublished(entry: Entry, at: number | null): Entry {
  return at === null ? entry : { ...entry, publishedAt: new Date(at).toISOString() };
}

/** A date as Strapi's rows and answers hold it, in milliseconds since the epoch, or null. */
export function toTime(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) {
    return null;
  }
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}
