import type { Typeface } from '../../contracts/template';
import { HAN_FALLBACK, type HanForm } from './han';
import { decodeSpans, inSortedSpans, type Span } from './spans';
// Made by scripts/font-table.mjs from the packages' own metadata.
import table from './table.json';

/** A package of font files in Fontsource's layout: `unicode.json`, `files/<id>-<subset>-<weight>-normal.woff`. */
export interface FontPackage {
  readonly name: string;
  /** What a person would call the writing, for the advice in a warning. */
  readonly writing: string;
  /** Whether it is made for a character, by its metadata. It need not be installed to know. */
  readonly covers: (codePoint: number) => boolean;
  /** The form of its Han characters, or null where it has none. */
  readonly hanForm: HanForm | null;
}

const KNOWN = new Map(table.map(({ id, ...entry }) => [id, fontPackage(id, entry)]));

const BEFORE_HAN = pick('inter', 'noto-sans-arabic', 'noto-sans-devanagari');

/** Their fonts have letters and signs of others too, for which nobody should install so much. */
const HAN: Record<HanForm, FontPackage> = {
  jp: han('jp', /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}\uff00-\uffef]/u),
  sc: han('sc', /[\p{scx=Han}\uff00-\uffef]/u),
  tc: han('tc', /[\p{scx=Han}\p{scx=Bopo}\uff00-\uffef]/u),
  kr: han('kr', /[\p{scx=Hang}\p{sc=Han}]/u),
};

/** Those that many sites write in, before those that share a few signs with them. */
const AFTER_HAN = pick(
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-bengali',
  'noto-sans-tamil',
  'noto-sans-telugu',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
  'noto-sans-kannada',
  'noto-sans-malayalam',
  'noto-sans-sinhala',
  'noto-sans-khmer',
  'noto-sans-lao',
  'noto-sans-myanmar',
  'noto-sans-georgian',
  'noto-sans-armenian',
  'noto-sans-ethiopic',
);

/** Of many writings or none, so that they are asked last. */
const LAST = pick('noto-sans', 'noto-sans-math', 'noto-sans-symbols-2', 'noto-sans-symbols');

const OTHERS = [...KNOWN.values()].filter(
  ({ name }) =>
    ![...BEFORE_HAN, ...Object.values(HAN), ...AFTER_HAN, ...LAST].some(
      (font) => font.name === name,
    ),
);

/**
 * What is asked before all others where a template is set in such letters: a writing that it does
 * not have is drawn as on any other card.
 */
export const TYPEFACES = {
  sans: [],
  serif: [face('source-serif-4')],
  mono: [face('jetbrains-mono')],
} satisfies Record<Typeface, readonly FontPackage[]>;

/**
 * Every font that cards may be drawn with, in the order in which they are asked for a character.
 * Many come with the plugin; any other is used as soon as it is installed in the app.
 * @param form the form that Han characters shall have
 */
export function fontPackages(form: HanForm): readonly FontPackage[] {
  const han = HAN_FALLBACK[form].map((each) => HAN[each]);
  return [...BEFORE_HAN, ...han, ...AFTER_HAN, ...OTHERS, ...LAST];
}

/** The same in no order that matters. */
export const FONT_PACKAGES: readonly FontPackage[] = fontPackages('sc');

/** These and the typefaces: all that a card's letters may come from, the app's own fonts aside. */
export const ALL_PACKAGES: readonly FontPackage[] = [
  ...FONT_PACKAGES,
  ...Object.values(TYPEFACES).flat(),
];

/** The package whose Han characters have this form. */
export function hanPackage(form: HanForm): FontPackage {
  return HAN[form];
}

/** Others have its characters too, so that it is never advised. */
function face(id: string): FontPackage {
  const writing = 'Latin, Greek and Cyrillic';
  return { name: `@fontsource/${id}`, writing, covers: () => false, hanForm: null };
}

function pick(...ids: string[]): FontPackage[] {
  return ids.map(known);
}

function known(id: string): FontPackage {
  const font = KNOWN.get(id);
  if (!font) throw new Error(`There is no "${id}" in the table of fonts.`);
  return font;
}

function han(form: HanForm, characters: RegExp): FontPackage {
  const font = known(`noto-sans-${form}`);
  return {
    ...font,
    covers: (codePoint) =>
      characters.test(String.fromCodePoint(codePoint)) && font.covers(codePoint),
    hanForm: form,
  };
}

function fontPackage(
  id: string,
  { writing, spans: encoded }: { writing: string; spans: string },
): FontPackage {
  let spans: readonly Span[] | undefined;
  return {
    name: `@fontsource/${id}`,
    writing,
    covers(codePoint) {
      spans ??= decodeSpans(encoded);
      return inSortedSpans(spans, codePoint);
    },
    hanForm: null,
  };
}
