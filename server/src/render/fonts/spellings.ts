/** A form of a grapheme in the place of one that nothing can draw. */
export interface Spelling {
  readonly text: string;
  /** Whether it is worth drawing though a part of it is missing too. */
  readonly inPart: boolean;
}

const ZERO_WIDTH_JOINER = '\u200d';
const TEXT_STYLE = /\ufe0e/gu;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** Skin tones, and the letters of a region's flag: what is left is still what is meant. */
const REFINEMENTS = /[\p{Emoji_Modifier}\u{e0020}-\u{e007f}]/gu;

/** Engines disagree on whether it makes figures small, and so on how wide they are. */
const FRACTION_SLASH = /\u2044/gu;

/** 10⁷ is not 107. */
const SUPERSCRIPT = /[\u2070-\u207f\u00b2\u00b3\u00b9]/u;

/**
 * How else a grapheme can be written that has no glyph and no picture, the best first: an emoji that
 * asks to be drawn as a letter as the picture; a joined emoji as its parts side by side, as UTS #51
 * has it (https://www.unicode.org/reports/tr51/#Emoji_ZWJ_Sequences); and at last ⅓ as 1/3 and ℝ as
 * R, by Unicode's compatibility form. None of them joins again when it is read as text.
 */
export function spellingsOf(grapheme: string): Spelling[] {
  const spellings: Spelling[] = [];
  const add = (text: string, inPart = false) => {
    if (text !== '' && text !== grapheme) spellings.push({ text, inPart });
  };
  if (PICTOGRAPH.test(grapheme)) {
    add(grapheme.replace(TEXT_STYLE, ''));
    add(grapheme.replaceAll(ZERO_WIDTH_JOINER, ''), true);
    add(grapheme.replace(REFINEMENTS, ''));
  }
  if (!SUPERSCRIPT.test(grapheme)) add(grapheme.normalize('NFKC').replace(FRACTION_SLASH, '/'));
  return spellings;
}
