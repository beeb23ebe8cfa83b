import { parseConfig } from '../../server/src/config/parse';

const fallbackOf = (fallback: unknown) => {
  const { config, problems } = parseConfig({ fallback });
  return { fallback: config.fallback, problems: problems.map(({ message }) => message) };
};

it('is none unless there is one', () => {
  expect(fallbackOf(undefined)).toEqual({ fallback: [], problems: [] });
  expect(fallbackOf(null)).toEqual({ fallback: [], problems: [] });
});

it.each([
  ['a file', './og.png'],
  ['an entry', { picture: './og.png' }],
  ['a list', ['./og.png']],
])('may be %s', (_, given) => {
  const { fallback, problems } = fallbackOf(given);
  expect(problems).toEqual([]);
  expect(fallback).toEqual([
    expect.objectContaining({ picture: './og.png', template: null, type: null, locale: null }),
  ]);
});

it('may be a picture of the media library', () => {
  const picture = { file: 'k2j9x4m1q8w7e6r5t4y3u2i1' };
  const { fallback, problems } = fallbackOf({ picture });
  expect(problems).toEqual([]);
  expect(fallback).toEqual([expect.objectContaining({ picture, template: null })]);
  expect(fallbackOf({ picture: { id: 4 } }).problems.join()).toMatch(/documentId/);
});

it('takes one content type or locale for a list of one', () => {
  const { fallback } = fallbackOf({ type: 'api::page.page', locale: 'de', template: 'bold' });
  expect(fallback[0]).toMatchObject({ type: ['api::page.page'], locale: ['de'] });
});

it('leaves out the wrong entries of a list alone, and names them', () => {
  const { fallback, problems } = fallbackOf([
    { template: 'bold', picture: './og.png' },
    { picture: './og.png', title: 'Welcome' },
    { template: 'bold', brandColor: 'no colour' },
    './last.png',
  ]);
  expect(fallback.map(({ picture }) => picture)).toEqual(['./last.png']);
  expect(problems).toEqual([
    expect.stringMatching(/"fallback" holds .*either a "picture" or a "template".* left out/),
    expect.stringMatching(/"fallback" holds .*nothing is written on a "picture".* left out/),
    expect.stringMatching(/"fallback" holds .*\(brandColor\).* left out/),
  ]);
});

it('names what a single one has wrong', () => {
  const { fallback, problems } = fallbackOf({ template: 'bold', titel: 'Welcome' });
  expect(fallback).toEqual([]);
  expect(problems.join()).toContain('titel');
});
