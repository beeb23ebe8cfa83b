import type { Content, Direction } from '../../contracts/content';
import type { RenderWarning } from '../../contracts/warnings';
import type { Typeface } from '../../contracts/template';
import type { EmojiSet } from './emoji';
import type { Coverage, CoverageOf } from '../fonts/coverage';
import { hanFormOf, type HanForm } from '../fonts/han';
import type { Registry } from '../fonts/registry';
import { findUsedFonts, foreignForms, missingGlyphs, type UsedFonts } from '../fonts/used';

/** What the fonts of a process can draw, read once. */
export interface FontResources {
  readonly registry: Registry;
  readonly coverageOf: CoverageOf;
  readonly emoji: EmojiSet;
}

/** The fonts of one card. */
export interface CardFonts {
  readonly coverage: Coverage;
  /** Finds what its texts need, and warns of characters that are drawn as boxes or look foreign. */
  find(texts: readonly string[], warn: (warning: RenderWarning) => void): UsedFonts;
}

/** Where neither the locale nor the text tells the form of Han characters. */
const USUAL_FORM: HanForm = 'sc';

/**
 * Orders the fonts by what a card's locale, words and template ask for.
 * @param first the family of the app's font that goes before all others
 */
export function chooseFonts(
  {
    locale,
    title,
    description,
    direction,
  }: Pick<Content<unknown>, 'locale' | 'title' | 'description'> & { direction?: Direction },
  { registry, coverageOf, emoji }: FontResources,
  typeface: Typeface = 'sans',
  first?: string,
): CardFonts {
  const asked = hanFormOf(locale, `${title} ${description ?? ''}`);
  const form = asked ?? USUAL_FORM;
  // The other typefaces have no letters that run from right to left, and satori misplaces the spaces
  // between such letters and a space as wide as theirs.
  const coverage = coverageOf(form, direction === 'rtl' ? 'sans' : typeface, first);
  return {
    coverage,
    find(texts, warn) {
      const used = findUsedFonts(texts, coverage, emoji);
      const missing = missingGlyphs(used.missing, registry, form);
      const foreign = asked && foreignForms(texts, coverage, registry, asked);
      if (missing) warn(missing);
      if (foreign) warn(foreign);
      return used;
    },
  };
}
