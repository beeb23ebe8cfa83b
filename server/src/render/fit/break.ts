import { SOFT_HYPHEN, splitGraphemes } from '../engine/text';
import type { Measurer } from './measure';
import { isInCompound, splitCompound } from './compounds';
import { lineEnds } from './line-ends';
import { findPhrases } from './phrases';

/** What stays together on a line: a word with the space behind it, or one Japanese character. */
export interface Piece {
  readonly text: string;
  /** Em, with the space behind it. */
  readonly width: number;
  /** Em, without the space behind it, and with its hyphen: what it takes at the end of a line. */
  readonly inkWidth: number;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Splits a text where Unicode allows a line to end (UAX #14), in logical order, but keeps the
 * phrases of Chinese and Japanese together, and compounds whole: see {@link breakCompound}.
 */
export function splitPieces(text: string, measurer: Measurer): Piece[] {
  const pieces: Piece[] = [];
  const phrases = findPhrases(text);
  const letters = letterEnds(text);
  let start = 0;
  for (const end of lineEnds(text)) {
    if (end < text.length && !(phrases ?? letters).has(end)) continue;
    // A word is broken only where no line can hold it.
    if (text[end - 1] === SOFT_HYPHEN || isInCompound(text, end)) continue;
    pieces.push(toPiece(text.slice(start, end), measurer));
    start = end;
  }
  return pieces;
}

/** Where letters end: a mark of one writing on a sign of another may look like a break. */
function letterEnds(text: string): ReadonlySet<number> {
  let end = 0;
  return new Set(splitGraphemes(text).map((letter) => (end += letter.length)));
}

/**
 * Breaks a piece that is wider than this where its editor allows it: into the longest parts that fit
 * with their hyphens, though one may not.
 * @param width em
 */
export function hyphenate(piece: Piece, width: number, measurer: Measurer): Piece[] {
  if (piece.inkWidth <= width || !piece.text.includes(SOFT_HYPHEN)) return [piece];
  const parts: Piece[] = [];
  for (const syllable of piece.text.split(AFTER_SOFT_HYPHEN)) {
    const last = parts.at(-1);
    const both = last && toPiece(last.text + syllable, measurer);
    if (both && both.inkWidth <= width) parts[parts.length - 1] = both;
    else parts.push(toPiece(syllable, measurer));
  }
  return parts;
}

/** Breaks a compound behind its hyphens, where that leaves enough of it on both lines. */
export function breakCompound(piece: Piece, measurer: Measurer): Piece[] {
  const parts = splitCompound(piece.text);
  return parts.length === 1 ? [piece] : parts.map((part) => toPiece(part, measurer));
}

const AFTER_SOFT_HYPHEN = new RegExp(`(?<=${SOFT_HYPHEN})`, 'u');

/**
 * Breaks a piece that no line of this width can hold: between the words of a writing that sets no
 * spaces, such as Thai, and otherwise between letters.
 * @param width em
 */
export function breakPiece(piece: Piece, width: number, measurer: Measurer): Piece[] {
  const inWords = Array.from(words.segment(piece.text), ({ segment }) => segment);
  const parts: Piece[] = [];
  for (const word of inWords) {
    const part = toPiece(word, measurer);
    if (part.inkWidth <= width) parts.push(part);
    else parts.push(...breakLetters(word, width, measurer));
  }
  return joinPunctuation(parts, width, measurer);
}

/** The longest starts of the rest that fit, one after another; at least one letter each. */
function breakLetters(word: string, width: number, measurer: Measurer): Piece[] {
  const letters = splitGraphemes(word);
  const parts: Piece[] = [];
  for (let start = 0; start < letters.length;) {
    const count = longestPrefix(letters.slice(start), width, measurer);
    parts.push(toPiece(letters.slice(start, start + count).join(''), measurer));
    start += count;
  }
  return parts;
}

/**
 * How many of the letters fit into the width together; at least one. Doubles and then halves, since
 * letters that join are only as wide as the word they make.
 * @param width em
 */
function longestPrefix(letters: readonly string[], width: number, measurer: Measurer): number {
  const fits = (count: number) => measurer.width(letters.slice(0, count).join('')) <= width;
  let low = 1;
  let high = 2;
  while (high <= letters.length && fits(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, letters.length + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Keeps a comma or a closing quote from starting a line by itself. */
function joinPunctuation(parts: readonly Piece[], width: number, measurer: Measurer): Piece[] {
  const joined: Piece[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const both =
      last && /^[\p{P}\s]+$/u.test(part.text) && toPiece(last.text + part.text, measurer);
    if (both && both.inkWidth <= width) joined[joined.length - 1] = both;
    else joined.push(part);
  }
  return joined;
}

function toPiece(text: string, measurer: Measurer): Piece {
  const ink = atLineEnd(text);
  return {
    text,
    inkWidth: ink ? measurer.width(ink) : 0,
    // With its space, which is as wide as the font of the word has it, and spaced from what follows.
    width: measurer.width(text) + measurer.tracking,
  };
}

/** A text as it is seen when a line ends behind it. */
export function atLineEnd(text: string): string {
  const seen = text.trimEnd();
  const hyphen = seen.endsWith(SOFT_HYPHEN) ? '-' : '';
  return seen.replaceAll(SOFT_HYPHEN, '') + hyphen;
}
