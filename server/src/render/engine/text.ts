/** Where an editor lets a word be broken: shown as a hyphen there, and nowhere else. */
export const SOFT_HYPHEN = '\u00ad';

/** Characters that have no picture of their own and only serve to break or disguise a layout. */
const UNWANTED = new RegExp(
  [
    '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]', // control characters
    '[\\u202a-\\u202e\\u2066-\\u2069]', // overrides and isolates of the writing direction
    '[\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb]', // joiners of nothing, annotations
    '(?<![\\p{L}\\p{M}])\\u00ad|\\u00ad(?!\\p{L})', // soft hyphens that are in no word
    '[\\u{e0000}-\\u{e001f}]', // language tags; those of flags (e0020 and on) stay
    '\\p{Cs}', // halves of surrogate pairs
  ].join('|'),
  'gu',
);

const LONE_SURROGATE = /\p{Cs}/gu;

/** ESC sequences of terminals, which pasted logs bring along. */
const ESCAPE = String.fromCharCode(0x1b);
const BELL = String.fromCharCode(0x07);
const TERMINAL_SEQUENCE = new RegExp(
  [
    `${ESCAPE}\\[[0-?]*[ -/]*[@-~]`, // colours and movements
    `${ESCAPE}\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)`, // titles of windows, links
  ].join('|'),
  'gu',
);

/** Joiners, fillers and selectors: they change letters, and are nothing by themselves. */
const NOTHING_VISIBLE = /^[\p{Default_Ignorable_Code_Point}\s]*$/u;

/**
 * More marks than these on one letter are a prank ("Zalgo"), not a language: of the marks that go
 * with any writing, of one and the same, and of all. Burmese (လျှော့) and Tibetan write syllables of
 * many.
 */
const PILED_MARKS = [pile('(?=\\p{M})\\p{sc=Inherited}', 4), /((\p{M})\2)\2+/gu, pile('\\p{M}', 8)];

function pile(mark: string, most: number): RegExp {
  return new RegExp(`((?:${mark}){${most}})(?:${mark})+`, 'gu');
}

/** A mark of one writing without a letter: engines disagree on what it stands on, and how wide it is. */
const LOST_MARKS = /(^|[\p{P}\p{Z}])(?:(?!\p{sc=Inherited})\p{M})+/gu;

/** A card shows a few hundred characters; what lies far behind them need not be looked at. */
const LONGEST_TEXT = 4000;

/**
 * Makes any string fit to be drawn: one line of well-formed text in Unicode's composed form, without
 * control characters, direction overrides, piles of marks, or white space at its ends; empty when
 * nothing of it can be seen. At most 4,000 UTF-16 units long.
 */
export function cleanText(text: string): string {
  const composed = text
    .slice(0, LONGEST_TEXT * 4)
    .replace(TERMINAL_SEQUENCE, '')
    .replace(UNWANTED, '')
    .normalize('NFC');
  const clean = PILED_MARKS.reduce((rest, piled) => rest.replace(piled, '$1'), composed)
    .replace(LOST_MARKS, '$1')
    .replace(/[\s\u0085\u200b]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)
    .replace(LONE_SURROGATE, '');
  return NOTHING_VISIBLE.test(clean) ? '' : clean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Characters of one unit that never join with one another, as most texts have no other: Latin, Greek
 * and Cyrillic letters in composed form, punctuation, Chinese, Japanese and Korean.
 */
const SEPARATE = new RegExp(
  [
    '^[\\x20-\\x7e\\u00a1-\\u02af\\u0370-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e',
    '\\u3000-\\u3029\\u3041-\\u3096\\u309b-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff9d]*$',
  ].join(''),
  'u',
);

/** The text's letters as a reader counts them: an accent or a family emoji is one. */
export function splitGraphemes(text: string): string[] {
  // Asking the segmenter takes a tenth of a card's time.
  if (SEPARATE.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
