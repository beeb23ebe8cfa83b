import { supportedLocale } from './date';

/**
 * A price as it is written in a locale: a number with its currency where that is an ISO 4217 code,
 * and whatever else was stored as it stands.
 */
export function formatPrice(price: string, currency: string | null, locale: string): string {
  const amount = Number(price);
  if (price.trim() === '' || Number.isNaN(amount)) return price;
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
  try {
    return new Intl.NumberFormat(supportedLocale(locale), {
      ...(currency !== null && { style: 'currency', currency, ...digits }),
    }).format(amount);
  } catch {
    // The currency need not be one that ICU knows.
    return currency === null ? price : `${price} ${currency}`;
  }
}
