import removeMarkdown from 'remove-markdown';

import { toPlainText } from '../../server/src/resolve/text';
import { HOSTILE_TITLES } from '../fixtures/hostile-titles';

// The real one, of which is seen what it is given.
jest.mock('remove-markdown', () => ({
  __esModule: true,
  default: jest.fn(jest.requireActual<typeof removeMarkdown>('remove-markdown')),
}));

describe('whatever is written', () => {
  it.each(Object.entries(HOSTILE_TITLES))(
    '%s: it is one line of bounded, well-formed text, or nothing',
    (_, title) => {
      for (const type of ['string', 'text', 'richtext']) {
        const text = toPlainText(title, type) ?? 'nothing';
        expect(text).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(1000);
        expect(text).not.toMatch(/\p{Cc}/u);
        expect(text.isWellFormed()).toBe(true);
        expect(text.trim()).toBe(text);
      }
    },
  );

  it.each([
    'white space alone',
    'nothing but what has no width',
    'marks without a letter',
  ] as const)('%s is nothing to read', (name) => {
    expect(toPlainText(HOSTILE_TITLES[name], 'string')).toBeNull();
  });

  it.each([
    ['a card', 'a card'],
    ['42', '42'],
    ['?', '?'],
    ['🚀', '🚀'],
    ['من', 'من'],
    ['\ue000', '\ue000'],
  ])('%s is something to read', (title, text) => {
    expect(toPlainText(title, 'string')).toBe(text);
  });

  it('markup and code of other languages stay the text that they are', () => {
    for (const name of ['the end of an SVG', 'a template of another language'] as const) {
      expect(toPlainText(HOSTILE_TITLES[name], 'string')).toBe(HOSTILE_TITLES[name]);
    }
  });
});

describe('rich text', () => {
  it.each([
    ['named', 'Q&amp;A&nbsp;&eacute;t&eacute; &mdash; &ldquo;&pi;&rdquo;', 'Q&A été — “π”'],
    ['by numbers', '&#8364;5 &#x1F680; it&#146;s', '€5 🚀 it’s'],
    ['of markup', 'the &lt;b&gt; tag', 'the <b> tag'],
    ['that are none', 'AT&T; &nosuchthing; &#x110000; &#99999999; a & b;', null],
    ['written out twice', '&amp;eacute;', '&eacute;'],
    ['of no character', 'a&#0;&#xd800;b', null],
    ['of nothing to see', 'a&shy;b', 'a\u00adb'],
  ])('reads entities %s', (_, source, text) => {
    expect(toPlainText(source, 'richtext')).toBe(text ?? source);
  });

  it('is read to a card’s end, however long its addresses and tags are', () => {
    const word = `**one** [two](https://example.com/${'x'.repeat(300)}) <b class="${'y'.repeat(300)}">three</b> `;
    const text = toPlainText(word.repeat(30), 'richtext');
    expect(text).toBe('one two three '.repeat(30).trim());
  });

  it('keeps its words whole over headings, lists, rules and code', () => {
    const source =
      '# Title\n\n\n\n- one\n    - two\n\n------------\n\n> three `four` ~~five~~\n\n```js\nsix\n```\n![a](b.png)';
    expect(toPlainText(source, 'richtext')).toBe('Title one two three four five six');
  });

  // Each of these, or a part of it, once took from 0.1 to 2 seconds.
  const SHAPES = [
    ...['\n', '`', '*', '_', '[', '](', '![', '<', '#', '-', ' ', '\t', '~', '>', '=', '|', '&'],
    ...[
      '*a',
      '_a',
      '[a',
      '<a',
      '`a',
      '~a',
      '- *a',
      '1. ',
      '[^',
      '[^a',
      ']: ',
      '[a]: ',
      '\n#',
      ' #',
    ],
    ...[
      '\n>',
      '> ',
      '* ',
      '- ',
      '_ ',
      '` ',
      ' \n',
      '\t\n',
      '\r',
      '\r\n ',
      '\u2028',
      '```\n',
      '~~~',
    ],
    ...[
      '(_a',
      '`_a\n',
      '_a[^',
      '*a ',
      '![_a',
      '> ~~~',
      '[](',
      '[]( ',
      '](a',
      '<!--',
      '&amp;',
      '&#',
    ],
  ];

  it.each(SHAPES)('of nothing but %j holds nobody up: little of it is parsed', (shape) => {
    const parse = jest.mocked(removeMarkdown);
    parse.mockClear();
    toPlainText(shape.repeat(Math.ceil(20_000 / shape.length)), 'richtext');
    // The parser's time grows with the square of a text that tries: these take 15 ms at most.
    for (const [source] of parse.mock.calls) expect(source.length).toBeLessThanOrEqual(3_000);
  });
});

describe('whatever is no text', () => {
  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a boolean', true],
    ['an object', { text: 1 }],
    ['a list of texts', ['x']],
    ['a symbol', Symbol('x')],
    ['a function', () => 'x'],
  ])('%s is nothing to read', (_, value) => {
    for (const type of ['string', 'richtext', 'blocks'])
      expect(toPlainText(value, type)).toBeNull();
  });

  it.each([
    [12.5, '12.5'],
    [0, '0'],
    [10n ** 30n, `1${'0'.repeat(30)}`],
  ])('the number %s is written out', (value, text) => {
    expect(toPlainText(value, 'decimal')).toBe(text);
  });
});
