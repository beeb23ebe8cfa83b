import type { Direction } from '../contracts/content';

/**
 * Scripts that run from right to left, by their ISO 15924 codes.
 * Source: Unicode CLDR's scriptMetadata.
 */
const RTL_SCRIPTS = [
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
];

/** The way a locale is written, `ltr` for what is no BCP 47 tag. */
export function directionOf(locale: string): Direction {
  try {
    const { script } = new Intl.Locale(locale).maximize();
    return script !== undefined && RTL_SCRIPTS.includes(script) ? 'rtl' : 'ltr';
  } catch {
    // Strapi's locale codes are free text; one that Intl does not know says nothing of direction.
    return 'ltr';
  }
}
