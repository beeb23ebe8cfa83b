import { cleanText, splitGraphemes } from '../../../server/src/render/engine/text';

describe('cleanText', () => {
  it.each([
    ['NUL and control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
    ['sequences that colour terminals', '\u001b[31mred\u001b[0m', 'red'],
    ['sequences that name a terminal', 'a\u001b]0;title\u0007b\u001b]8;;x\u001b\\c', 'abc'],
    ['halves of surrogate pairs', 'a\ud83db\ude00c', 'abc'],
    ['overrides of the direction', '\u202eabc\u202c \u2066d\u2069', 'abc d'],
    ['what only looks like text', '\u200b\u2060\ufeff\u00ad', ''],
    ['joiners and fillers that join and fill nothing', ' \u200c\u200d\ufe0f\u3164\u034f ', ''],
    ['line breaks and runs of white space', '  a\r\n\t b\u00a0\u3000c  ', 'a b c'],
  ])('leaves out %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('composes letters and their accents, so that one glyph is found for both', () => {
    expect(cleanText('e\u0301')).toBe('é');
  });

  it('keeps no more marks on a letter than a language uses', () => {
    expect(cleanText(`z${'\u0316\u0317\u0318\u0319\u031a'.repeat(1000)}`)).toHaveLength(5);
  });

  it.each([
    ['Burmese', 'လျှော့'],
    ['Burmese', 'မြွှော့'],
    ['Tibetan', 'རྐྱེནྃ'],
    ['Hebrew with its accents', 'בְּרֵאשִׁ֖ית'],
    ['Arabic with its vowels', 'ٱللَّهُۚ'],
  ])('keeps all marks of %s: %s', (_, word) => {
    expect(cleanText(word)).toBe(word.normalize('NFC'));
  });

  it.each([
    ['one mark of a writing', 'ก็็็็็็็็็็็็็', 3],
    ['many marks of a writing', `ก${'\u0e31\u0e48\u0e49\u0e47'.repeat(20)}`, 9],
    ['marks of two kinds', `z${'\u0301\u0316\u0e48'.repeat(20)}`, 9],
  ])('cuts a pile of %s', (_, word, length) => {
    expect(cleanText(word).length).toBeLessThanOrEqual(length);
  });

  it('leaves out marks that stand on no letter, but not those that any sign may carry', () => {
    expect(cleanText('a-\u0e34\u0e01 \u093f')).toBe('a-\u0e01');
    expect(cleanText('#\ufe0f\u20e3 \u0e01\u0e34')).toBe('#\ufe0f\u20e3 \u0e01\u0e34');
  });

  it('keeps soft hyphens within words alone', () => {
    expect(cleanText('Donau\u00addampf\u00ad \u00ad1\u00ad- \u00ad')).toBe('Donau\u00addampf 1-');
  });

  it('keeps what emoji and Persian are joined by', () => {
    const family = '👨\u200d👩\u200d👧';
    expect(cleanText(family)).toBe(family);
    expect(cleanText('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  it('keeps markup and code as the plain text that they are', () => {
    const text = '</svg><script>alert(1)</script> {{constructor}} __proto__';
    expect(cleanText(text)).toBe(text);
  });

  it('bounds a text of any length, and never cuts a character in two', () => {
    const clean = cleanText('😀'.repeat(100_000));
    expect(clean.length).toBeLessThanOrEqual(4000);
    expect(clean).not.toMatch(/\p{Cs}/u);
  });
});

describe('splitGraphemes', () => {
  it('counts as a reader does', () => {
    expect(splitGraphemes('né👨‍👩‍👧🇫🇷👍🏽क्षि')).toEqual(['n', 'é', '👨‍👩‍👧', '🇫🇷', '👍🏽', 'क्षि']);
  });

  it('takes no short cut through letters that join', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (let code = 0x20; code < 0x10000; code += 1) {
      const letter = String.fromCharCode(code);
      // Before and after those of which the most are read without the segmenter.
      const text = `a${letter}${letter}가${letter}ん${letter}`;
      const letters = Array.from(segmenter.segment(text), ({ segment }) => segment);
      if (splitGraphemes(text).join('|') !== letters.join('|')) throw new Error(code.toString(16));
    }
  });
});
