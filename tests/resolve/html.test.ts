import { toPlainText } from '../../server/src/resolve/text';

/** What a text of each kind of attribute comes to. */
const KINDS: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  text: (text) => text,
  uid: (text) => text,
  enumeration: (text) => text,
  richtext: (text) => text,
  blocks: (text) => [{ type: 'paragraph', children: [{ type: 'text', text }] }],
};

describe.each(Object.entries(KINDS))('HTML that an import left in a %s', (type, valueOf) => {
  it.each([
    ['Founder &amp; CEO', 'Founder & CEO'],
    ['It&#39;s &quot;here&quot;', 'It\'s "here"'],
    ['Q&amp;A&nbsp;&eacute;t&eacute;', 'Q&A été'],
    ['Donau&shy;dampfschiff', 'Donau\u00addampfschiff'],
    ['First line<br/>Second', 'First line Second'],
    ['First line<BR>Second', 'First line Second'],
    ['a <em>word</em> of <strong class="x" data-y=\'z\'>weight</strong>', 'a word of weight'],
    ['half<b>word</b>', 'halfword'],
    ['<a href="https://example.com/?a=1&amp;b=2">a link</a>', 'a link'],
    ['the &lt;b&gt; element', 'the <b> element'],
  ])('is read: %s', (source, text) => {
    expect(toPlainText(valueOf(source), type)).toBe(text);
  });
});

describe('what is no HTML stays as written', () => {
  it.each([
    'promises <that> hold',
    'a < b and c > d',
    'a<b && c>d',
    'List<String> and Map<K, V>',
    'How the <b> element works',
    'the end of </em> it',
    '<em unfinished',
    '<3',
    'AT&T; &nosuchthing; R&D &amp without its end',
  ])('%s', (source) => {
    expect(toPlainText(source, 'string')).toBe(source);
  });

  it('and so does all of it where the option is off', () => {
    const source = 'Founder &amp; <em>CEO</em><br>';
    for (const type of ['string', 'blocks']) {
      const value = KINDS[type]?.(source);
      expect(toPlainText(value, type, { readHtml: false })).toBe(source);
    }
    // Markdown has HTML in it by its own rules.
    expect(toPlainText(source, 'richtext', { readHtml: false })).toBe('Founder & CEO');
  });
});

it('reads paragraphs as sentences of one line', () => {
  const source = '<p>One.</p><p class="lead">Two.</p>';
  for (const type of ['text', 'richtext']) expect(toPlainText(source, type)).toBe('One. Two.');
});

it.each([
  '<b>',
  '</b>',
  '<b ',
  '<b a=',
  '<b a="',
  '<b a a ',
  '<',
  '&',
  '&#',
  ' ',
  '<b></b>',
  '<!--',
])('is quick with nothing but %j', (shape) => {
  const source = shape.repeat(Math.ceil(20_000 / shape.length));
  const start = performance.now();
  toPlainText(source, 'string');
  expect(performance.now() - start).toBeLessThan(200);
});
