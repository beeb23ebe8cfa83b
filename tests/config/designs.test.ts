import { parseConfig } from '../../server/src/config/parse';

const NEWS = { name: 'news', label: 'News', template: 'bold' };

it('fills in what a design and a rule do not say', () => {
  const { config, problems } = parseConfig({
    designs: [NEWS],
    rules: [{ template: 'news', type: 'api::article.article' }],
  });
  expect(problems).toEqual([]);
  expect(config.designs).toEqual([
    {
      ...NEWS,
      options: {},
      background: null,
      overlay: null,
      logo: null,
      font: null,
      brandColor: null,
      shows: null,
    },
  ]);
  expect(config.rules).toEqual([
    { template: 'news', type: ['api::article.article'], locale: null, where: {} },
  ]);
});

it.each([
  ['a name that is no slug', { designs: [{ ...NEWS, name: 'My News' }, NEWS] }, /lower-case/],
  ['no template', { designs: [{ name: 'x', label: 'X' }, NEWS] }, /\(template\)/],
  ['a colour that is none', { designs: [{ ...NEWS, brandColor: 'redd' }, NEWS] }, /\(brandColor\)/],
  ['an overlay that is none', { designs: [{ ...NEWS, overlay: 5 }, NEWS] }, /files by format/],
  ['a key that is none', { designs: [{ ...NEWS, backgruond: 'x' }, NEWS] }, /backgruond/],
  ['a rule without a template', { designs: [NEWS], rules: [{ locale: 'ar' }] }, /\(template\)/],
  [
    'a condition that is none',
    { designs: [NEWS], rules: [{ template: 'news', where: { title: {} } }] },
    /\(where\.title\).*a text, a number/,
  ],
])('tells of %s by name, and keeps the others', (_name, input, message) => {
  const { config, problems } = parseConfig(input);
  expect(problems).toEqual([
    expect.objectContaining({ message: expect.stringMatching(message) as string }),
  ]);
  expect(config.designs.map(({ name }) => name)).toEqual(['news']);
  expect(config.rules).toEqual([]);
});
