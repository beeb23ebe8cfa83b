import type { IntlShape } from 'react-intl';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as people read it: decimal units, as operating systems show them. */
export function sizeText(bytes: number, intl: Pick<IntlShape, 'formatNumber'>): string {
  const power = Math.min(Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)), UNITS.length);
  const unit = UNITS[power - 1] ?? 'kilobyte';
  const value = bytes / 1_000 ** power;
  return intl.formatNumber(value, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
