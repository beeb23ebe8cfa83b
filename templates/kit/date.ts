/**
 * A date as the locale writes it, in the middle length: `5 Mar 2026`. The day is
 * that of the site's zone already, and read in UTC so that no server's zone moves it. Null for what is no
 * date.
 */
export function formatDate(date: string | null, locale: string): string | null {
  if (!date) return null;
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return null;
  return formatterOf(locale).format(time);
}

/** A site has a few locales, but a locale may be any text. */
const MOST_LOCALES = 200;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since to make one takes longer than to fit a title. */
function formatterOf(locale: string): Intl.DateTimeFormat {
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(supportedLocale(locale), {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    if (formatters.size >= MOST_LOCALES) formatters.clear();
    formatters.set(locale, formatter);
  }
  return formatter;
}

/**
 * Strapi's locale codes may be made up. One that Intl does not know falls back to English: by itself
 * Intl would take the machine's own locale, and one fingerprint would stand for several pictures.
 */
export function supportedLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
