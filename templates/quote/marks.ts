import type { Direction } from '../../server/src/contracts/content';
import { textDirection } from '../kit/direction';

type Marks = readonly [open: string, close: string];

const ENGLISH: Marks = ['“', '”'];
const GERMAN: Marks = ['„', '“'];
const FRENCH: Marks = ['«', '»'];
const POLISH: Marks = ['„', '”'];
const CORNERS: Marks = ['「', '」'];

/** As the Unicode CLDR has them, by language; the rest quote as English does. */
const LANGUAGES: Readonly<Record<string, Marks>> = {
  // These marks look the same from either side, so that none need be mirrored.
  ...{ ar: ['”', '“'], fa: ['”', '“'], ur: ['”', '“'], he: ['”', '”'] },
  ...{ de: GERMAN, cs: GERMAN, sk: GERMAN, sl: GERMAN, bg: GERMAN, ka: GERMAN, lt: GERMAN },
  ...{ fr: FRENCH, ru: FRENCH, uk: FRENCH, es: FRENCH, it: FRENCH, el: FRENCH, hy: FRENCH },
  ...{ nb: FRENCH, no: FRENCH, nn: FRENCH, ca: FRENCH, be: FRENCH },
  ...{ pl: POLISH, hu: POLISH, ro: POLISH, hr: POLISH },
  ...{ sv: ['”', '”'], fi: ['”', '”'] },
  ...{ ja: CORNERS },
};

const BY_LANGUAGE = new Map(Object.entries(LANGUAGES));

const TAIWAN = /^zh-(?:hant|tw|hk|mo)\b/iu;

/** A title that is quoted already, in whatever marks. */
const QUOTED = /^\s*["“”„«»‘’「『]\s*(.+?)\s*["“”«»‘’」』]\s*$/u;

export interface Quotation {
  readonly words: string;
  readonly open: string;
  readonly close: string;
}

/** A title without marks of its own, and those that its locale puts around it. */
export function quotationOf(title: string, locale: string): Quotation {
  const language = locale.split(/[-_]/u)[0]?.toLowerCase() ?? '';
  const [open, close] = TAIWAN.test(locale) ? CORNERS : (BY_LANGUAGE.get(language) ?? ENGLISH);
  return { words: QUOTED.exec(title)?.[1] ?? title, open, close };
}

/** Whether a title begins on the side where the card does, so that a mark can hang before it. */
export function beginsAtStart(title: string, direction: Direction): boolean {
  return (textDirection(title) ?? direction) === direction;
}
