import { parseHexColor } from '../../server/src/common/color';

it.each([
  ['three digits', '#4Af', '#44aaff'],
  ['four digits, the last one opacity', '#4af8', '#44aaff'],
  ['six digits', '#4945FF', '#4945ff'],
  ['eight digits, the last two opacity', '#4945ff80', '#4945ff'],
  ['rgb()', 'rgb(73, 69, 255)', '#4945ff'],
  ['rgb() without commas', 'rgb(73 69 255 / 50%)', '#4945ff'],
  ['rgba()', 'rgba(73, 69, 255, 0)', '#4945ff'],
  ['rgb() beyond its ends', 'rgb(300, -5, 255)', '#ff00ff'],
  ['hsl()', 'hsl(0, 100%, 50%)', '#ff0000'],
  ['a name', 'RebeccaPurple', '#663399'],
  ['white space around it', '  tomato\n', '#ff6347'],
])('reads %s', (_, text, hex) => {
  expect(parseHexColor(text)).toBe(hex);
});

it.each<[string, unknown]>([
  ['markup behind a name', 'red"/><image href="x"/>'],
  ['an address', 'url(http://example.com/a.svg#b)'],
  ['a variable', 'var(--x)'],
  ['no colour at all', 'transparent'],
  ['no colour in capitals', 'Transparent'],
  ['currentColor', 'currentColor'],
  ['a space of newer CSS', 'oklch(70% 0.1 200)'],
  ['two digits', '#12'],
  ['five digits', '#12345'],
  ['seven digits', '#1234567'],
  ['digits that are none', '#gggggg'],
  ['a declaration behind it', '#ffffff;background:url(x)'],
  ['NaN as a text', 'NaN'],
  ['NaN within rgb()', 'rgb(NaN, 0, 0)'],
  ['an inherited name', 'constructor'],
  ['__proto__', '__proto__'],
  ['an empty text', ''],
  ['white space', '   '],
  ['NaN', Number.NaN],
  ['a number', 0xffffff],
  ['an object', { r: 1, g: 2, b: 3 }],
  ['a list', ['red']],
  ['null', null],
  ['a megabyte of digits', `#${'f'.repeat(1_000_000)}`],
  ['a megabyte of white space', `red${' '.repeat(1_000_000)}`],
])('refuses %s', (_, value) => {
  expect(parseHexColor(value)).toBeNull();
});
