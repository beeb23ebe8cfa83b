import { SOFT_HYPHEN, splitGraphemes } from '../engine/text';
import type { Typeface } from '../../contracts/template';
import type { HanForm } from './han';
import type { Registry, Subset } from './registry';
import { spellingsOf } from './spellings';
import type { Weight } from './weights';

/** A stretch of text that one font draws, or an emoji, which is drawn as a picture. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly subset: Subset }
  | { readonly kind: 'emoji'; readonly text: string }
  | { readonly kind: 'missing'; readonly text: string };

/** Finds which font draws what, where Han characters have one certain form. */
export interface Coverage {
  /** All subsets, in the order in which they are asked. */
  readonly subsets: readonly Subset[];
  /** In the text's own (logical) order; in another spelling what can be drawn in no other way. */
  runs(text: string, weight: Weight): Run[];
}

/** The text as it is drawn, in other spellings where there are no glyphs for its own. */
export function spell(text: string, coverage: Coverage): string {
  return coverage
    .runs(text, 400)
    .map((run) => run.text)
    .join('');
}

/** Drawn as nothing by every font, so no font need have them. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
const SPACE = /^\s$/u;
const EMOJI = /[\p{Emoji_Presentation}\ufe0f\u20e3]/u;
const FIGURE_FIRST = /^\d/u;
const FIGURE_LAST = /\d$/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** One coverage for each way to order the fonts: see `Registry.subsets`. */
export type CoverageOf = (form: HanForm, typeface?: Typeface, first?: string) => Coverage;

/**
 * One coverage for each order of fonts, made when it is first asked for.
 * @param hasEmoji whether there is a picture of this grapheme
 */
export function createCoverages(
  registry: Registry,
  hasEmoji: (grapheme: string) => boolean,
): CoverageOf {
  const made = new Map<string, Coverage>();
  return (form, typeface = 'sans', first = '') => {
    const id = `${form} ${typeface} ${first}`;
    let coverage = made.get(id);
    if (!coverage) {
      coverage = createCoverage(registry.subsets(form, typeface, first), hasEmoji);
      made.set(id, coverage);
    }
    return coverage;
  };
}

/**
 * @param subsets in the order in which they are asked
 * @param hasEmoji whether there is a picture of this grapheme
 */
export function createCoverage(
  subsets: readonly Subset[],
  hasEmoji: (grapheme: string) => boolean,
): Coverage {
  const known = { 400: new Map<string, readonly Run[]>(), 700: new Map<string, readonly Run[]>() };

  function classify(grapheme: string, weight: Weight): readonly Run[] {
    const map = known[weight];
    let found = map.get(grapheme);
    if (!found) {
      const run = find(grapheme, weight);
      found = run.kind === 'missing' ? (respell(grapheme, weight) ?? [run]) : [run];
      // Titles of a whole site share a few thousand graphemes; random input must not fill memory.
      if (map.size > 20_000) map.clear();
      map.set(grapheme, found);
    }
    return found;
  }

  /** The runs of another spelling that can be drawn, or null where there is none. */
  function respell(grapheme: string, weight: Weight): readonly Run[] | null {
    for (const { text, inPart } of spellingsOf(grapheme)) {
      const runs = runsOf(text, weight);
      const isDrawn = ({ kind }: Run) => kind !== 'missing';
      if (inPart ? runs.some(isDrawn) : runs.every(isDrawn)) return runs;
    }
    return null;
  }

  function find(grapheme: string, weight: Weight): Run {
    if (EMOJI.test(grapheme) && hasEmoji(grapheme)) return { kind: 'emoji', text: grapheme };
    const subset = findSubset(grapheme, weight);
    if (subset) return { kind: 'text', text: grapheme, subset };
    if (PICTOGRAPH.test(grapheme) && hasEmoji(grapheme)) return { kind: 'emoji', text: grapheme };
    return { kind: 'missing', text: grapheme };
  }

  /** By the first character, as satori does; its marks must then be in the same font. */
  function findSubset(grapheme: string, weight: Weight): Subset | null {
    const characters = Array.from(grapheme).filter((character) => !INVISIBLE.test(character));
    const first = (characters[0] ?? ' ').codePointAt(0) ?? 0x20;
    for (const subset of subsets) {
      if (!subset.claims(first)) continue;
      const face = subset.face(weight);
      if (!face.codePoints.has(first)) continue;
      const complete =
        characters.length < 2 || face.shape(grapheme).every((glyph) => glyph.g !== 0);
      return complete ? subset : null;
    }
    return null;
  }

  function runsOf(text: string, weight: Weight): Run[] {
    const runs: Run[] = [];
    // Fonts have a glyph for it, which is seen.
    for (const grapheme of splitGraphemes(text.replaceAll(SOFT_HYPHEN, ''))) {
      for (const next of classify(grapheme, weight)) {
        // 1⅓ is not 11/3.
        const isMisread =
          next.text !== grapheme &&
          FIGURE_FIRST.test(next.text) &&
          FIGURE_LAST.test(runs.at(-1)?.text ?? '');
        if (isMisread) for (const space of classify(' ', weight)) add(runs, space, weight);
        add(runs, next, weight);
      }
    }
    return runs;
  }

  function add(runs: Run[], next: Run, weight: Weight): void {
    const last = runs.at(-1);
    if (last?.kind === 'text' && next.kind === 'text' && joins(last.subset, next, weight)) {
      runs[runs.length - 1] = { ...last, text: last.text + next.text };
    } else {
      runs.push(next);
    }
  }

  return { subsets, runs: runsOf };

  /** A space stays with the font before it, as satori has it, so that a run is shaped as a whole. */
  function joins(subset: Subset, next: Run & { kind: 'text' }, weight: Weight): boolean {
    if (subset === next.subset) return true;
    const space = next.text.codePointAt(0) ?? 0;
    return SPACE.test(next.text) && subset.face(weight).codePoints.has(space);
  }
}
