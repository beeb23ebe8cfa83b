/**
 * The least line height, as a multiple of the font size, at which the marks below one line and those
 * above the next do not touch: the tallest and the deepest of each writing's glyphs in the installed
 * fonts, as Chromium measures them in bold.
 */
const SMALLEST: readonly [writing: RegExp, lineHeight: number][] = [
  // A vowel over a doubling (1.2); the deepest letter above it (0.46) hardly ever meets it.
  [/[\u064b-\u0652\u0670]{2}/u, 1.45],
  [/\p{scx=Arabic}/u, 1.35],
  // Two storeys of marks above (1.04), a vowel below a letter with a foot (0.43).
  [/[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u, 1.48],
  // Conjuncts with a vowel below: 0.97 up, 0.47 down.
  [/\p{scx=Bengali}/u, 1.42],
  // Stacks of three letters below a vowel.
  [/[\p{sc=Tibetan}\p{sc=Balinese}\p{sc=Javanese}\p{sc=Tai_Tham}]/u, 1.8],
  [/[\p{scx=Devanagari}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Malayalam}]/u, 1.3],
  [/[\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Kannada}\p{sc=Sinhala}\p{sc=Oriya}]/u, 1.34],
  [/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u, 1.22],
  // Two marks on a capital (1.11) and on a small letter (0.99), over a dot or a tail (0.23).
  [/[ẤẦẨẪẮẰẲẴẾỀỂỄỐỒỔỖ]/u, 1.34],
  [/[\u1ea0-\u1ef9]/u, 1.22],
  [/[\p{scx=Georgian}\p{scx=Armenian}]/u, 1.1],
];

/** A capital with its accent (0.95), over a tail (0.2). */
const ACCENTED_CAPITAL: readonly [mark: RegExp, lineHeight: number] = [/\p{Lu}\p{M}/u, 1.16];

/**
 * The line height that a template wishes for, or what the text's writing needs if that is more.
 * @param wished a multiple of the font size
 */
export function lineHeightFor(text: string, wished: number): number {
  const needed = SMALLEST.filter(([writing]) => writing.test(text)).map(([, height]) => height);
  const [accented, height] = ACCENTED_CAPITAL;
  if (accented.test(text.normalize('NFD'))) needed.push(height);
  return Math.max(wished, ...needed);
}
