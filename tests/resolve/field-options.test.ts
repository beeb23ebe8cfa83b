import { parseFieldOptions } from '../../server/src/resolve/field-options';

it('takes lists of names', () => {
  const given = { templates: ['bold'], formats: ['square'], title: 'headline', author: false };
  expect(parseFieldOptions(given)).toEqual({ options: given, problems: [] });
});

it('takes lists of paths, and texts with commas, as they are', () => {
  const given = { title: ['seo.metaTitle', 'title'], description: 'seo.metaDescription, excerpt' };
  expect(parseFieldOptions(given)).toEqual({ options: given, problems: [] });
});

it('knows the word "false" as the Content-Type Builder writes it', () => {
  const given = { author: 'false', bodyPicture: false };
  expect(parseFieldOptions(given)).toEqual({
    options: { author: false, bodyPicture: false },
    problems: [],
  });
});

it('takes what the Content-Type Builder left empty as absent', () => {
  const given = { title: '', template: null, formats: undefined, templates: ['', ' '] };
  expect(parseFieldOptions(given)).toEqual({ options: {}, problems: [] });
});

it('takes the lines that were written in the Content-Type Builder, but for empty ones', () => {
  const given = { templates: ['bold ', '', 'editorial', ''], formats: [] };
  expect(parseFieldOptions(given)).toEqual({
    options: { templates: ['bold', 'editorial'], formats: [] },
    problems: [],
  });
});

it.each([
  ['formats', 'square', /"square" for "formats", which must be a list of the names of formats/],
  ['formats', [{ name: 'a' }], /which must be a list of the names of formats/],
  ['templates', 'bold', /which must be a list of template names/],
  ['picture', 7, /which must be the path of an attribute/],
  ['label', ['kicker', 7], /which must be the path of an attribute.*, a list of paths, or false/],
  ['timeZone', 'Asia/Tokio', /the IANA name of a time zone.*Did you mean "Asia\/Tokyo"\?/],
  ['timeZone', 9, /the IANA name of a time zone/],
  ['bodyPicture', 'yes', /which must be true or false/],
  ['template', 7, /which must be a text/],
  ['brandColor', 'redd', /"redd" for "brandColor", which must be a colour such as/],
  ['format', ['square'], /an option "format", which is none.*Did you mean "formats"\?/],
])('names a wrong "%s" and leaves it out', (name, value, message) => {
  const { options, problems } = parseFieldOptions({ [name]: value, title: 'headline' });
  expect(options).toEqual({ title: 'headline' });
  expect(problems).toEqual([expect.stringMatching(message)]);
});
