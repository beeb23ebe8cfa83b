import { FIELD } from '../../server/src/contracts/field';
import { OgImageError } from '../../server/src/contracts/errors';
import type { Schema } from '../../server/src/resolve/schema';
import { findTargets } from '../../server/src/resolve/target';
import { ARTICLE, getSchema } from './schemas';

const SITE = { bodyPicture: true, templates: ['editorial', 'bold'], formats: ['og', 'square'] };

function targetWith(options: object) {
  const field = { type: 'customField', customField: FIELD, options };
  const schema: Schema = { ...ARTICLE, attributes: { ...ARTICLE.attributes, card: field } };
  const target = findTargets([schema], getSchema, SITE).get(ARTICLE.uid);
  if (target === undefined) throw new Error('It is no target.');
  return target;
}

it('finds the content types with the field alone', () => {
  expect([...findTargets([ARTICLE], getSchema, SITE).keys()]).toEqual([]);
  expect(targetWith({ title: 'title' })).toMatchObject({ field: 'card', problems: [] });
});

it('tells all wrong paths and names of a content type at once', () => {
  const { problems } = targetWith({
    title: 'titel, seo.metaTitel',
    author: 'autor.name',
    template: 'boldd',
    templates: ['bold', 'editoriall'],
    formats: ['sqare'],
    colour: 'red',
  });
  expect(problems.join('\n')).toBe(
    [
      'It has an option "colour", which is none and is ignored. There is: title, description, label, author, date, picture, parts, bodyPicture, timeZone, template, templates, brandColor, formats.',
      'It takes its title from "titel", but api::article.article has no attribute "titel". Did you mean "title"?',
      'It takes its title from "seo.metaTitel", but shared.seo has no attribute "metaTitel". Did you mean "metaTitle"?',
      'It takes its author from "autor.name", but api::article.article has no attribute "autor". Did you mean "author"?',
      'There is no template "boldd". Did you mean "bold"? The site\'s default stands in for it.',
      'There is no template "editoriall". Did you mean "editorial"?',
      'It names the format "sqare", which config/plugins.ts does not have. Did you mean "square"?',
    ].join('\n'),
  );
});

it('keeps the cards of a content type with a wrong path from being drawn by a guess', () => {
  const { mapping } = targetWith({ title: 'titel' });
  expect(mapping).toBeInstanceOf(OgImageError);
  expect(mapping).toMatchObject({ code: 'OG_MAPPING_INVALID' });
});

it("lets the site's default template stand in for one that is not there", () => {
  const { options, mapping } = targetWith({ template: 'boldd', brandColor: 'teal' });
  expect(options).toEqual({ brandColor: 'teal' });
  expect(mapping).not.toBeInstanceOf(OgImageError);
});
