import type { Typeface } from '../../contracts/template';
import { HAN_FALLBACK, type HanForm } from './han';

/** A package of font files in Fontsource's layout: `unicode.json`, `files/<id>-<subset>-<weight>-normal.woff`. */
export interface FontPackage {
  readonly name: string;
  /** What a person would call the writing, for the advice in a warning. */
  readonly writing: string;
  /** Characters that this package is advised for while it is not installed. */
  readonly characters: RegExp;
  /** The form of its Han characters, or null where it has none. */
  readonly hanForm: HanForm | null;
}

/** Other fonts have their characters too. */
const NEVER_ADVISED = /(?!)/u;

const BEFORE_HAN = [
  font('inter', 'Latin, Greek and Cyrillic', /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]/u),
  font('noto-sans-arabic', 'Arabic', /\p{scx=Arabic}/u),
  font('noto-sans-devanagari', 'Devanagari', /\p{scx=Devanagari}/u),
];

const HAN = {
  jp: font('noto-sans-jp', 'Japanese', /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}\uff00-\uffef]/u, 'jp'),
  sc: font('noto-sans-sc', 'Simplified Chinese', /[\p{scx=Han}\uff00-\uffef]/u, 'sc'),
  tc: font('noto-sans-tc', 'Traditional Chinese', /[\p{scx=Han}\p{scx=Bopo}\uff00-\uffef]/u, 'tc'),
  kr: font('noto-sans-kr', 'Korean', /[\p{scx=Hang}\p{sc=Han}]/u, 'kr'),
} satisfies Record<HanForm, FontPackage>;

const AFTER_HAN = [
  font('noto-sans-hebrew', 'Hebrew', /\p{scx=Hebrew}/u),
  font('noto-sans-thai', 'Thai', /\p{scx=Thai}/u),
  font('noto-sans-bengali', 'Bengali', /\p{scx=Bengali}/u),
  font('noto-sans-tamil', 'Tamil', /\p{scx=Tamil}/u),
  font('noto-sans-telugu', 'Telugu', /\p{scx=Telugu}/u),
  font('noto-sans-gujarati', 'Gujarati', /\p{scx=Gujarati}/u),
  font('noto-sans-gurmukhi', 'Gurmukhi', /\p{scx=Gurmukhi}/u),
  font('noto-sans-kannada', 'Kannada', /\p{scx=Kannada}/u),
  font('noto-sans-malayalam', 'Malayalam', /\p{scx=Malayalam}/u),
  font('noto-sans-sinhala', 'Sinhala', /\p{scx=Sinhala}/u),
  font('noto-sans-khmer', 'Khmer', /\p{scx=Khmer}/u),
  font('noto-sans-lao', 'Lao', /\p{scx=Lao}/u),
  font('noto-sans-myanmar', 'Burmese', /\p{scx=Myanmar}/u),
  font('noto-sans-georgian', 'Georgian', /\p{scx=Georgian}/u),
  font('noto-sans-armenian', 'Armenian', /\p{scx=Armenian}/u),
  font('noto-sans-ethiopic', 'Ethiopic', /\p{scx=Ethiopic}/u),
  font('noto-sans-symbols-2', 'symbols', /[\p{So}\p{Sm}]/u),
];

/**
 * What is asked before all others where a template is set in such letters: a writing that it does
 * not have is drawn as on any other card.
 */
export const TYPEFACES = {
  sans: [],
  serif: [font('source-serif-4', 'Latin, Greek and Cyrillic', NEVER_ADVISED)],
  mono: [font('jetbrains-mono', 'Latin, Greek and Cyrillic', NEVER_ADVISED)],
} satisfies Record<Typeface, readonly FontPackage[]>;

/**
 * Every font that cards may be drawn with, in the order in which they are asked for a character.
 * Many come with the plugin; any other is used as soon as it is installed in the app. To support
 * another writing, add its line.
 * @param form the form that Han characters shall have
 */
export function fontPackages(form: HanForm): readonly FontPackage[] {
  return [...BEFORE_HAN, ...HAN_FALLBACK[form].map((each) => HAN[each]), ...AFTER_HAN];
}

/** The same in no order that matters. */
export const FONT_PACKAGES: readonly FontPackage[] = fontPackages('sc');

/** The package whose Han characters have this form. */
export function hanPackage(form: HanForm): FontPackage {
  return HAN[form];
}

function font(
  id: string,
  writing: string,
  characters: RegExp,
  hanForm: HanForm | null = null,
): FontPackage {
  return { name: `@fontsource/${id}`, writing, characters, hanForm };
}
