/** Writings without spaces between words, in which Unicode lets a line end after any letter. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
const SPACE_OR_PUNCTUATION = /[\s\p{P}]$/u;

/** Particles and endings, which belong to the word before them, are written in hiragana. */
const ENDING = /^[\p{sc=Hiragana}ー]/u;

/** Suffixes and counters, which the segmenter takes for words: 働き方, 国際的, 10分. */
const SUFFIX = /^[方的者性化式用中後前目版編号回年月日人本件円分時台歳第話感力論学]$/u;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Where a line of Chinese or Japanese may end without tearing a word, or its ending from it: what a
 * typesetter does by eye for a headline. Null for a text of neither.
 */
export function findPhrases(text: string): ReadonlySet<number> | null {
  if (!UNSPACED.test(text)) return null;
  const ends = new Set<number>();
  for (const { segment, index } of words.segment(text)) {
    const before = text.slice(Math.max(0, index - 2), index);
    const belongsBefore = ENDING.test(segment) || SUFFIX.test(segment);
    if (!belongsBefore || SPACE_OR_PUNCTUATION.test(before)) ends.add(index);
  }
  return ends;
}
