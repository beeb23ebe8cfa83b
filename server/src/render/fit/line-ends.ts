import LineBreaker from 'linebreak';

import { unbrokenAt } from './unbroken';

/** Writings without spaces between words, of which UAX #14 says to ask a dictionary. */
const BY_DICTIONARY = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';

/** A word's end inside such a text; its signs of repetition and abbreviation start no line. */
const BETWEEN_WORDS = new RegExp(`(?<=${BY_DICTIONARY})(?![ๆฯໆຯៗ])${BY_DICTIONARY}`, 'uy');

/**
 * Korean sets spaces. The standard allows a line to end after any syllable, and no headline's does:
 * a particle torn from its word reads like a misprint.
 */
const INSIDE_KOREAN_WORD = /(?<=\p{sc=Hangul})\p{sc=Hangul}/uy;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Where a line of this text may end, by Unicode's rules (UAX #14) and the habits of its writing. */
export function lineEnds(text: string): number[] {
  const ends = new Set<number>();
  const unbroken = unbrokenAt(text);
  const breaker = new LineBreaker(text);
  for (let end = breaker.nextBreak(); end; end = breaker.nextBreak()) {
    if (unbroken.has(end.position) || isAt(INSIDE_KOREAN_WORD, text, end.position)) continue;
    ends.add(end.position);
  }
  for (const { index } of words.segment(text)) {
    if (isAt(BETWEEN_WORDS, text, index)) ends.add(index);
  }
  return [...ends].sort((one, other) => one - other);
}

function isAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
