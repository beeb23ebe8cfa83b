import { cleanOptions, isClean, toPathOption } from '../../../admin/src/builder/options';

it('writes one path as a text and several as a list, each once', () => {
  expect(toPathOption(['title'])).toBe('title');
  expect(toPathOption(['seo.metaTitle', 'title', 'title'])).toEqual(['seo.metaTitle', 'title']);
  expect(toPathOption([])).toBeUndefined();
});

it('leaves no key for what is empty, and no options where all is', () => {
  const empty = { title: undefined, label: '', templates: [''], formats: undefined };
  expect(cleanOptions({ ...empty, author: false })).toEqual({ author: false });
  expect(cleanOptions(empty)).toBeUndefined();
  expect(cleanOptions(undefined)).toBeUndefined();
});

it('makes clean JSON of what the boxes of old have written', () => {
  expect(
    cleanOptions({
      title: 'seo.metaTitle, title',
      description: ' excerpt ',
      author: 'false',
      templates: ['bold, spotlight'],
      formats: ['square', ''],
      bodyPicture: false,
    }),
  ).toEqual({
    title: ['seo.metaTitle', 'title'],
    description: 'excerpt',
    author: false,
    templates: ['bold', 'spotlight'],
    formats: ['square'],
    bodyPicture: false,
  });
});

it('keeps an empty list of formats, which asks for none', () => {
  expect(cleanOptions({ formats: [] })).toEqual({ formats: [] });
});

it.each([
  [undefined, true],
  [{ title: 'title', formats: [] }, true],
  [{ title: ['seo.metaTitle', 'title'], author: false }, true],
  [{}, false],
  [{ title: undefined }, false],
  [{ templates: [''] }, false],
  [{ title: 'seo.metaTitle, title' }, false],
])('knows whether %j is clean', (options, clean) => {
  expect(isClean(options)).toBe(clean);
});
