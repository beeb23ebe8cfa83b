import { LRUCache } from 'lru-cache';

import type { Coverage } from '../fonts/coverage';
import type { Glyph } from '../fonts/harfbuzz';
import type { Weight } from '../fonts/weights';
import { splitGraphemes } from '../engine/text';

/** Measures text in multiples of its font size, so that one measurement serves every size. */
export interface Measurer {
  /** The advance width of a text without line breaks, in em, without the spacing behind it. */
  readonly width: (text: string) => number;
  /** A multiple of the font size that is added between letters, or 0 where letters join. */
  readonly tracking: number;
}

/**
 * Writings whose letters join, or stack on one another, or fill squares: spacing them apart or
 * pulling them together tears them.
 */
const UNSPACED =
  /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Nko}\p{scx=Mongolian}\p{sc=Adlam}\p{sc=Mandaic}\p{sc=Hanifi_Rohingya}\p{sc=Phags_Pa}\p{sc=Tibetan}\p{sc=Oriya}\p{sc=Balinese}\p{sc=Javanese}\p{sc=Tai_Tham}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;

const LETTERS = /\p{L}/gu;

/** Whether a text is of a writing that takes letter spacing. */
export function takesTracking(text: string): boolean {
  return !(text.match(LETTERS) ?? []).some((letter) => UNSPACED.test(letter));
}

/**
 * Signs of no writing are shaped as Latin by takumi and as none by satori: in some fonts, such as
 * those of Japanese, an ellipsis is then as wide as a dash or as a square.
 */
const NO_LETTERS = /^[\p{sc=Common}\p{sc=Inherited}]+$/u;
const LATIN = 'Latn';

function advanceOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.ax, 0);
}

/** What was measured of a text: em without spacing, and between how many letters spacing goes. */
interface Measured {
  readonly width: number;
  readonly gaps: number;
}

/** UTF-16 units of text that are remembered for each weight of a coverage. */
const MOST_KNOWN = 200_000;

type Known = LRUCache<string, Measured>;

/** By the fonts that were asked: a site's cards share most of their words. */
const known = new WeakMap<Coverage, Record<Weight, Known>>();

function knownTo(coverage: Coverage, weight: Weight): Known {
  const both = known.get(coverage) ?? { 400: remember(), 700: remember() };
  known.set(coverage, both);
  return both[weight];
}

function remember(): Known {
  return new LRUCache({ maxSize: MOST_KNOWN, sizeCalculation: (_, text) => text.length + 1 });
}

export function createMeasurer(coverage: Coverage, weight: Weight, tracking: number): Measurer {
  const texts = knownTo(coverage, weight);

  function measure(text: string): Measured {
    let width = 0;
    const runs = coverage.runs(text, weight);
    for (const run of runs) {
      if (run.kind === 'text') {
        const face = run.subset.face(weight);
        const isOwn = run.subset.origin === null;
        const advances = [advanceOf(face.shape(run.text))];
        if (isOwn && NO_LETTERS.test(run.text))
          advances.push(advanceOf(face.shape(run.text, LATIN)));
        width += Math.max(...advances) / face.unitsPerEm;
      } else {
        // An emoji, or the box for a missing glyph, is a square.
        width += 1;
      }
    }
    const drawn = runs.map((run) => run.text).join('');
    return { width, gaps: splitGraphemes(drawn).length - 1 };
  }

  return {
    tracking,
    width(text) {
      let measured = texts.get(text);
      if (measured === undefined) {
        measured = measure(text);
        texts.set(text, measured);
      }
      return measured.width + (tracking === 0 ? 0 : tracking * measured.gaps);
    },
  };
}
