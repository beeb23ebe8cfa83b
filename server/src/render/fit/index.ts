import type { FittedText, TemplateProps } from '../../contracts/template';
import type { Coverage } from '../fonts/coverage';
import { cleanText, SOFT_HYPHEN, splitGraphemes } from '../engine/text';
import { breakCompound, hyphenate, splitPieces, type Piece } from './break';
import { balanceLines, breakWidePieces, clampLines, fillLines, lineText } from './lines';
import { lineHeightFor } from './line-height';
import { measuredLineHeight } from './own-fonts';
import { createMeasurer, takesTracking } from './measure';

/**
 * Em for a UTF-16 unit, less than any text takes: what a box cannot hold need not be measured. The
 * densest are emoji of many code points.
 */
const NARROWEST_UNIT = 0.08;

/** Of a line's width: what kerning between words never takes up. */
const KERNED = 0.97;

/**
 * Fits texts into boxes by the measured widths of their glyphs: the largest size at which the whole
 * text fits, its lines balanced; at the smallest size what is left over makes room for an ellipsis.
 */
export function createFit(coverage: Coverage): TemplateProps['fit'] {
  return (raw, options) => {
    const text = cleanText(raw);
    const tracking = takesTracking(text) ? (options.tracking ?? 0) : 0;
    const lineHeight = Math.max(
      lineHeightFor(text, options.lineHeight),
      measuredLineHeight(text, options.weight, coverage),
    );
    const smallest = options.sizes.at(-1) ?? 16;
    const measurer = createMeasurer(coverage, options.weight, tracking);

    const describe = (
      fontSize: number,
      lines: readonly string[],
      clamped: boolean,
    ): FittedText => ({
      lines,
      fontSize,
      lineHeight: Math.round(fontSize * lineHeight),
      letterSpacing: tracking * fontSize,
      width: Math.ceil(fontSize * Math.max(0, ...lines.map(measurer.width))),
      clamped,
    });
    if (!text) return describe(smallest, [], false);
    // Words are measured one by one, and stand a little closer or wider in their line.
    const fits = (width: number) => (line: string) => measurer.width(line) <= width;

    const rows = (fontSize: number): number => {
      const inBox = Math.floor(options.height / Math.round(fontSize * lineHeight));
      return Math.min(inBox, options.maxLines ?? Infinity);
    };
    // However low the box, nothing is no title.
    const most = Math.max(1, rows(smallest));
    const capacity = Math.ceil((most * options.width) / smallest / NARROWEST_UNIT);
    const tooLong = text.length > capacity;
    const words = splitPieces(tooLong ? startOf(text, capacity) : text, measurer);

    const parts = words.flatMap((word) => breakCompound(word, measurer));

    /** Words that a line can hold stay whole, unless there is a line too many. */
    const syllabifications = (pieces: readonly Piece[], width: number): (readonly Piece[])[] =>
      text.includes(SOFT_HYPHEN)
        ? [width, 0].map((widest) => pieces.flatMap((piece) => hyphenate(piece, widest, measurer)))
        : [pieces];

    for (const { fontSize, pieces: unhyphenated } of tooLong
      ? []
      : attempts(options.sizes, words, parts)) {
      const width = options.width / fontSize;
      for (const pieces of syllabifications(unhyphenated, width)) {
        const widest = Math.max(...pieces.map((piece) => piece.inkWidth));
        // A word is rather set smaller than broken where its editor did not allow it.
        if (widest > width || fillLines(pieces, width).length > rows(fontSize)) continue;
        const lines = balanceLines(pieces, width).map(lineText);
        if (lines.every(fits(width))) return describe(fontSize, lines, false);
      }
    }

    const width = options.width / smallest;
    const broken = breakWidePieces(words, width, measurer);
    const tooWide = broken.findIndex((piece) => piece.inkWidth > width);
    // A letter that no line can hold ends the text: nothing may leave the box.
    const kept = tooWide === -1 ? broken : broken.slice(0, tooWide);
    const fitting = fillLines(kept, width).map(lineText).every(fits(width));
    const room = fitting ? width : KERNED * width;
    const lines = fillLines(kept, room);
    const isWhole = lines.length <= most && kept === broken && !tooLong;
    if (isWhole) return describe(smallest, balanceLines(kept, room).map(lineText), false);
    return describe(smallest, clampLines(lines, most, width, measurer), true);
  };
}

interface Attempt {
  readonly fontSize: number;
  readonly pieces: readonly Piece[];
}

/**
 * What is tried, in its order. A compound is broken at its hyphen only where it can stay whole neither
 * at that size nor at the next smaller one.
 */
function attempts(
  sizes: readonly number[],
  words: readonly Piece[],
  parts: readonly Piece[],
): Attempt[] {
  const hasCompounds = parts.length > words.length;
  return sizes.flatMap((fontSize, index) => {
    const whole = { fontSize, pieces: words };
    if (!hasCompounds) return [whole];
    const smaller = sizes[index + 1];
    return [
      whole,
      ...(smaller === undefined ? [] : [{ fontSize: smaller, pieces: words }]),
      { fontSize, pieces: parts },
    ];
  });
}

/** The first letters of a text, at most `units` UTF-16 units, none of them cut. */
function startOf(text: string, units: number): string {
  return splitGraphemes(text.slice(0, units)).slice(0, -1).join('');
}
