import { LRUCache } from 'lru-cache';

/**
 * What a line's end never tears apart, though Unicode allows it there: a number and its unit, a date,
 * an abbreviation and its number, French punctuation and its word, arrows.
 */

/** Measures, currencies and times that follow a number. Case counts: `mg` and `Mg` are two units. */
const UNITS = [
  '[kcmµμndh]?m[²³23]?|km/h|m/s|mph|ha|ft|mi|yd',
  '[kmµμ]?g|t|lbs?|oz',
  '[mcdh]?[lL]|gal',
  '[mµμn]?s|min|h|hrs?|[aApP]\\.?[mM]\\.?|Uhr|h\\d{2}',
  '[kMGT]?(?:Hz|W|Wh|V|J|Pa|bit/s)|[mk]?(?:A|Ah|V)|k?cal|bar|dB|K',
  '[kKMGTP]i?B|[kKMG]?bit|px|pt|dpi|fps|MP',
  'EUR|USD|GBP|CHF|JPY|CNY|INR|BRL|kr|zł|Kč|Ft',
  'Mio\\.?|Mrd\\.?|[mb]illions?|Millionen|Milliarden|millones|millions?|milliards?',
].join('|');

const SIGNS = '[%‰°℃℉′″\\p{Sc}]';

/** Abbreviations before a number: `No. 4`, `§ 3`, `p. 12`. */
const BEFORE_NUMBER = [
  'N[or]\\.|N[o°º]|n[°ºo]|№|#|[§¶]',
  '[Vv]ol\\.|[Cc]h\\.|[Ff]ig\\.|[Aa]rt\\.|[Aa]bs\\.|[Kk]ap\\.|[Nn]um\\.|[Bb]d\\.|[Pp]t\\.|[Ss]ec\\.|[Pp]{1,2}\\.|S\\.',
].join('|');

const CLOSING = '[;:?!»›]';

const PATTERNS: readonly RegExp[] = [
  // 10 kg, 5 %, 3 €
  new RegExp(`(?<=\\p{Nd})\\s(?=${SIGNS}|(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu'),
  // € 5, + 5, ± 2
  /(?<=(?<![\p{L}\p{N}])[\p{Sc}+±−~≈<>≤≥])\s(?=\p{Nd})/gu,
  // 1 000 000
  /(?<=(?<!\p{Nd})\p{Nd}{1,3}(?:\s\p{Nd}{3}){0,4})\s(?=\p{Nd}{3}(?!\p{Nd}))/gu,
  new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:${BEFORE_NUMBER}))\\s(?=[\\p{Nd}IVXLC])`, 'gu'),
  // French sets a space here, which should be one that does not break, and often is not.
  new RegExp(`\\s(?=${CLOSING})|(?<=[«‹])\\s`, 'gu'),
  // 2019–2020
  /(?<=\p{Nd}[–—-])(?=\p{Nd})/gu,
  // -> => -- <- and the like
  /(?<=[-=~<>])(?=[-=~<>])|(?<=<[-=~]+)(?=\S)/gu,
];

/** Languages whose dates have a space between day and month. */
const DATE_LOCALES = [
  ...['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'et', 'lv', 'lt'],
  ...['pl', 'cs', 'sk', 'sl', 'hr', 'sr', 'bg', 'ru', 'uk', 'ro', 'hu', 'el', 'tr', 'id', 'ca'],
  ...['ar', 'he', 'fa', 'ur', 'hi', 'bn', 'ta', 'vi', 'cy', 'ga', 'sw', 'af', 'ms', 'eu', 'gl'],
];

const DAY = '(?<!\\p{Nd})[0-3]?\\p{Nd}(?:\\.|er|st|nd|rd|th|º|ª)?';

/** Spaces inside `3 March 2026`, `March 3, 2026`, `3. März`, `3 de marzo de 2026`. */
function datePatterns(): readonly RegExp[] {
  const month = `(?:${[...monthNames()].map(escapeRegExp).join('|')})\\.?`;
  const word = '(?![\\p{L}])';
  return [
    new RegExp(`(?<=${DAY}(?:\\s(?:de|di|d’|d'))?)\\s(?=(?:(?:de|di)\\s)?${month}${word})`, 'giu'),
    new RegExp(`(?<=(?<!\\p{L})${month})\\s(?=[0-3]?\\p{Nd}(?!\\p{Nd}))`, 'giu'),
    new RegExp(
      `(?<=${DAY}\\s(?:(?:de|di)\\s)?${month}(?:\\s(?:de|di|del))?)\\s(?=(?:del?\\s)?\\p{Nd}{4}(?!\\p{Nd}))`,
      'giu',
    ),
    new RegExp(
      `(?<=(?<!\\p{L})${month}\\s[0-3]?\\p{Nd}(?:st|nd|rd|th)?,)\\s(?=\\p{Nd}{4}(?!\\p{Nd}))`,
      'giu',
    ),
  ];
}

/** As ICU has them, in the form that a date with a day takes. */
function monthNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of DATE_LOCALES) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        calendar: 'gregory',
        day: 'numeric',
        month,
        timeZone: 'UTC',
      });
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2024, index, 15));
        const name = parts.find(({ type }) => type === 'month')?.value.replace(/\.$/u, '');
        // Some languages write the month in numbers.
        if (name && /\p{L}{2}/u.test(name)) names.add(name);
      }
    }
  }
  return names;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

let dates: readonly RegExp[] | undefined;

/** Of texts, which are fitted in many sizes and formats, one after the other. */
const known = new LRUCache<string, ReadonlySet<number>>({ max: 200 });

/** Where no line of this text may end, by UTF-16 index: the start of what must not begin a line. */
export function unbrokenAt(text: string): ReadonlySet<number> {
  const found = known.get(text) ?? find(text);
  known.set(text, found);
  return found;
}

function find(text: string): ReadonlySet<number> {
  const indices = new Set<number>();
  const add = (pattern: RegExp): void => {
    for (const { index, 0: matched } of text.matchAll(pattern)) indices.add(index + matched.length);
  };
  PATTERNS.forEach(add);
  // Made on first use: most titles hold no number.
  if (/\p{Nd}/u.test(text)) (dates ??= datePatterns()).forEach(add);
  return indices;
}
