/**
 * The national form in which characters that Chinese, Japanese and Korean share are drawn: Unicode
 * has one code point for 直 or 骨, and each country writes them its own way.
 */
export type HanForm = 'sc' | 'tc' | 'jp' | 'kr';

/**
 * Which font stands in where that of a form is not installed, the form's own first. Simplified
 * Chinese has the most characters, so that the fewest texts are mixed of two fonts; what Korean
 * still writes in Han characters is closest to the traditional ones.
 */
export const HAN_FALLBACK: Readonly<Record<HanForm, readonly HanForm[]>> = {
  sc: ['sc', 'tc', 'jp', 'kr'],
  tc: ['tc', 'sc', 'jp', 'kr'],
  jp: ['jp', 'sc', 'tc', 'kr'],
  kr: ['kr', 'tc', 'jp', 'sc'],
};

const BY_SCRIPT: Readonly<Partial<Record<string, HanForm>>> = {
  Hans: 'sc',
  Hant: 'tc',
  Jpan: 'jp',
  Kore: 'kr',
};

const BY_LETTER: readonly [letter: RegExp, form: HanForm][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'jp'],
  [/\p{sc=Hangul}/u, 'kr'],
  [/\p{sc=Bopomofo}/u, 'tc'],
];

/**
 * The form that a card's locale asks for: `zh` and `zh-SG` simplified, `zh-TW`, `zh-HK` and `yue`
 * traditional. In any other locale, such as that of a site which never set one, the text's own
 * letters tell; null where they do not.
 * @param locale a BCP 47 tag, or whatever Strapi was told
 */
export function hanFormOf(locale: string, text: string): HanForm | null {
  const form = BY_SCRIPT[likelyScript(locale) ?? ''];
  return form ?? BY_LETTER.find(([letter]) => letter.test(text))?.[1] ?? null;
}

/** The script that a locale is written in, as ISO 15924 names it. Null for what is no locale. */
function likelyScript(locale: string): string | null {
  try {
    return new Intl.Locale(locale).maximize().script ?? null;
  } catch {
    return null;
  }
}
