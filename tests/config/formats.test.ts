import { parseConfig } from '../../server/src/config/parse';

const OG = { width: 1200, height: 630 };
const BANNER = { name: 'banner', width: 1600, height: 400 };

const read = (formats: unknown) => parseConfig({ formats, template: 'bold' });

it('draws og alone where nothing is said', () => {
  expect(parseConfig({}).config.formats).toEqual({ og: OG });
});

it('takes built-in sizes by name, and sizes of your own', () => {
  const { config, problems } = read(['square', 'x', 'portrait', BANNER]);
  expect(problems).toEqual([]);
  expect(Object.entries(config.formats)).toEqual([
    ['og', OG],
    ['square', { width: 1200, height: 1200 }],
    ['x', { width: 1200, height: 600 }],
    ['portrait', { width: 1000, height: 1500 }],
    ['banner', { width: 1600, height: 400 }],
  ]);
});

it.each([
  ['named', ['square', 'og']],
  ['left out', ['square']],
  ['named with its size', [{ name: 'og', ...OG }, 'square']],
])('has og once and first when it is %s', (_name, formats) => {
  const { config, problems } = read(formats);
  expect(problems).toEqual([]);
  expect(Object.keys(config.formats)).toEqual(['og', 'square']);
});

describe('names a wrong one with its remedy, leaves it out and keeps the others', () => {
  it.each<[string, unknown, RegExp]>([
    ['a misspelt name', 'sqare', /holds "sqare".*Did you mean "square"\?/],
    ['a prototype name', '__proto__', /holds "__proto__".*neither a built-in format nor/],
    ['an inherited name', 'constructor', /holds "constructor".*neither/],
    ['a number', 1200, /holds 1200/],
    ['nothing', undefined, /holds undefined/],
    ['null', null, /holds null/],
    ['a list', [1200, 630], /holds \[1200,630\]/],
    ['a function', () => 'square', /holds a function/],
    ['a width of 0', { ...BANNER, width: 0 }, /width must be a whole number from 200 to 4096/],
    ['a negative height', { ...BANNER, height: -1 }, /height must be a whole number/],
    ['a huge width', { ...BANNER, width: 1e9 }, /width must be a whole number/],
    ['a fraction', { ...BANNER, width: 1200.5 }, /width must be a whole number/],
    ['NaN', { ...BANNER, width: NaN }, /width must be a whole number/],
    ['infinity', { ...BANNER, width: Infinity }, /width must be a whole number/],
    ['a number as text', { ...BANNER, width: '1600' }, /width must be a whole number/],
    ['no height', { name: 'banner', width: 1600 }, /height must be a whole number/],
    ['two wrong sides', { ...BANNER, width: 0, height: 0 }, /width must be a whole number/],
    ['a misspelt side', { ...BANNER, heigth: 400 }, /"heigth"/],
    ['a strip', { ...BANNER, height: 399 }, /one side may be at most 4 times the other/],
    ['a prototype as its name', { ...BANNER, name: '__proto__' }, /name must be lower-case/],
    ['a path as its name', { ...BANNER, name: '../etc' }, /name must be lower-case/],
    ['an empty name', { ...BANNER, name: '' }, /name must be lower-case/],
    ['a long name', { ...BANNER, name: 'a'.repeat(41) }, /name must be lower-case/],
    ['another size for a built-in name', { ...BANNER, name: 'square' }, /of 1200x1200/],
    ['another size for og', { ...BANNER, name: 'og' }, /of 1200x630/],
    ['a name that is taken', { ...BANNER, name: 'portrait-2' }, /its name is taken already/],
  ])('%s', (_name, wrong, message) => {
    const kept = { name: 'portrait-2', width: 1000, height: 1400 };
    const { config, problems } = read([kept, wrong, 'x']);
    expect(problems).toEqual([{ path: 'formats', message: expect.stringMatching(message) }]);
    expect(problems[0]?.message).toMatch(/It is left out\.$/);
    expect(Object.keys(config.formats)).toEqual(['og', 'portrait-2', 'x']);
    expect(config.template).toBe('bold');
  });

  it('several at once, each once', () => {
    const { config, problems } = read(['sqare', { ...BANNER, width: 0, height: 0 }, 'x', 'x']);
    expect(problems).toHaveLength(3);
    expect(Object.keys(config.formats)).toEqual(['og', 'x']);
  });

  it('more than eight, og among them', () => {
    const list = Array.from({ length: 9 }, (_, index) => ({ ...BANNER, name: `b${index}` }));
    const { config, problems } = read(list);
    expect(problems).toHaveLength(2);
    expect(problems[0]?.message).toContain('at most 8 formats');
    expect(Object.keys(config.formats)).toHaveLength(8);
  });
});

it.each([
  ['a name', 'square'],
  ['an object', { square: true }],
  ['null', null],
])('stands with og for something that is no list, such as %s', (_name, formats) => {
  const { config, problems } = read(formats);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain("must be a list such as ['og', 'square']");
  expect(config.formats).toEqual({ og: OG });
});

it('gives a name that objects inherit a size of its own, and pollutes nothing', () => {
  const { config } = read([{ ...BANNER, name: 'constructor' }]);
  expect(Object.entries(config.formats)).toEqual([
    ['og', OG],
    ['constructor', { width: 1600, height: 400 }],
  ]);
  const hostile: unknown = JSON.parse('[{ "__proto__": { "width": 500 }, "name": "a" }]');
  expect(read(hostile).config.formats).toEqual({ og: OG });
  expect({}).not.toHaveProperty('width');
});

it('leaves the list it was given as it was', () => {
  const formats = ['sqare', { ...BANNER, width: 0 }, 'x'];
  read(formats);
  expect(formats).toEqual(['sqare', { ...BANNER, width: 0 }, 'x']);
});
