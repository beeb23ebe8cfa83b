import { warningOf, type RenderWarning } from '../../contracts/warnings';
import type { EmojiSet } from '../engine/emoji';
import type { Coverage, Run } from './coverage';
import type { HanForm } from './han';
import { hanPackage } from './packages';
import type { Registry, Subset } from './registry';
import { WEIGHTS } from './weights';

/** Stands for a missing glyph: quieter than the boxes of fonts, some of which hold words. */
const EMPTY_BOX = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="4" y="3" width="16" height="18" rx="3" fill="none" stroke="#8a8a8a" stroke-width="1.6"/></svg>',
).toString('base64')}`;

const HAN = /\p{sc=Han}/u;

/** What an engine needs to draw certain texts, and nothing more. */
export interface UsedFonts {
  /** In the order of fallback. */
  readonly subsets: readonly Subset[];
  /** Pictures by grapheme: of emoji, and a box for what no font has. */
  readonly pictures: Record<string, string>;
  readonly missing: readonly string[];
  /** The parts of one of these texts, in its own order, each drawn by one subset or picture. */
  readonly runs: (text: string) => readonly Run[];
}

/** Picks the subsets that these texts need, in whichever weight. The first is always there. */
export function findUsedFonts(
  texts: Iterable<string>,
  coverage: Coverage,
  emojiSet: EmojiSet,
): UsedFonts {
  const used = new Set<Subset>(coverage.subsets.slice(0, 1));
  const pictures: Record<string, string> = {};
  const missing = new Set<string>();
  for (const text of texts) {
    for (const run of WEIGHTS.flatMap((weight) => coverage.runs(text, weight))) {
      if (run.kind === 'text') used.add(run.subset);
      if (run.kind === 'missing') {
        missing.add(run.text);
        pictures[run.text] = EMPTY_BOX;
      }
      if (run.kind === 'emoji') pictures[run.text] = emojiSet.picture(run.text) ?? '';
    }
  }
  return {
    subsets: coverage.subsets.filter((subset) => used.has(subset)),
    pictures,
    missing: [...missing],
    runs: (text) => coverage.runs(text, 400),
  };
}

/** Names the characters that will be drawn as boxes, and the package that has them. */
export function missingGlyphs(
  missing: readonly string[],
  registry: Registry,
  form: HanForm,
): RenderWarning | null {
  if (missing.length === 0) return null;
  const characters = missing.slice(0, 8).map(nameCharacter);
  const advised = new Map(
    missing
      .map((text) => registry.advice(text, form))
      .flatMap((font) => (font ? [[font.name, font]] : [])),
  );
  const fonts = [...advised.values()].slice(0, 3);
  return warningOf('OG_GLYPHS_MISSING', {
    characters,
    more: missing.length - characters.length,
    writings: fonts.map(({ writing }) => writing),
    packages: fonts.map(({ name }) => name),
    remedy: fonts.length > 0 ? 'install' : 'leaveOut',
  });
}

/**
 * Says that Han characters are drawn as another country writes them, since the right font is not
 * installed. They can be read, and look foreign.
 * @param form the form that the card asks for
 */
export function foreignForms(
  texts: Iterable<string>,
  coverage: Coverage,
  registry: Registry,
  form: HanForm,
): RenderWarning | null {
  const wanted = hanPackage(form);
  if (registry.has(wanted)) return null;
  for (const text of texts) {
    // Spares most cards the search.
    if (!HAN.test(text)) continue;
    for (const run of coverage.runs(text, 400)) {
      const character = HAN.exec(run.text)?.[0];
      const origin = run.kind === 'text' ? run.subset.origin : null;
      // The app's own fonts are not to be doubted.
      if (!character || !origin) continue;
      return warningOf('OG_GLYPHS_FOREIGN', {
        character,
        drawn: origin.writing,
        wanted: wanted.writing,
        packages: [wanted.name],
        remedy: 'install',
      });
    }
  }
  return null;
}

function nameCharacter(text: string): string {
  const codes = Array.from(text, (character) => {
    const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
    return `U+${hex.padStart(4, '0')}`;
  });
  return `"${text}" (${codes.slice(0, 4).join(' ')})`;
}
