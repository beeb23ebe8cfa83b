import { at, fill, fillAddress, fillJson, unknownFormats } from '../../server/src/services/fill';

const VALUES = {
  content: {
    title: 'Äpfel & Birnen',
    parts: { price: '9 €' },
    description: null,
    brandColor: '#4945ff',
  },
  size: { width: 1200 },
};

it.each([
  ['{content.title}', 'Äpfel & Birnen'],
  ['{content.parts.price|upper} {content.description}!', '9 € !'],
  ['{content.brandColor|hex}', '4945ff'],
  ['{content.title|cut:6}', 'Äpfel…'],
  ['{content.title|html}', 'Äpfel &#38; Birnen'],
  ['{size.width}x', '1200x'],
  // Own properties alone.
  ['{constructor}{content.__proto__.x}{content.toString}', ''],
  // No placeholder.
  ['{ content.title } {}', '{ content.title } {}'],
])('fills %s', (pattern, text) => expect(fill(pattern, VALUES)).toBe(text));

it('no value leaves its part of an address', () => {
  const values = { a: '../../x?y#z', b: '@evil.test/' };
  expect(fillAddress('https://a.example/{a}/{b}', values)).toBe(
    'https://a.example/..%2F..%2Fx%3Fy%23z/%40evil.test%2F',
  );
});

it('leaves out of JSON what is not there, and keeps numbers', () => {
  const pattern = {
    width: '{size.width}',
    none: '{content.description}',
    layers: [
      { name: 'a', text: '{content.description}' },
      { name: 'b', text: '{content.title}' },
    ],
  };
  expect(fillJson(pattern, VALUES)).toEqual({
    width: 1200,
    layers: [{ name: 'b', text: 'Äpfel & Birnen' }],
  });
});

it('names formats that nobody knows', () => {
  expect(unknownFormats('{a|uper} {b|upper|constructor}')).toEqual(['uper', 'constructor']);
});

it('a picture that a service cannot reach is said so', () => {
  const url = 'http://localhost:1337/uploads/a.png';
  expect(() => fill('{url|public}', { url })).toThrow('"url" in config/plugins.ts');
  expect(fill('{url|public}', { url: 'https://cdn.example/a.png' })).toContain('cdn.example');
});

it('reads answers by own properties alone', () => {
  expect(at({ data: [{ url: 'a' }] }, ['data', 0, 'url'])).toBe('a');
  expect(at({}, ['constructor', 'name'])).toBeUndefined();
  expect(at(null, ['a'])).toBeUndefined();
});
