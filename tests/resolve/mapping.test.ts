import type { FieldOptions } from '../../server/src/contracts/field';
import { createMapping, type Mapping } from '../../server/src/resolve/mapping';
import type { Schema } from '../../server/src/resolve/schema';
import { ARTICLE, AUTHOR, getSchema } from './schemas';

const pathsOf = (mapping: Mapping) =>
  Object.fromEntries(
    Object.entries(mapping).map(([part, path]) => [
      part,
      path?.map(({ name }) => name).join('.') ?? null,
    ]),
  );

const map = (options: FieldOptions, schema = ARTICLE) =>
  pathsOf(createMapping(schema, options, getSchema));

describe('guesses what nobody mapped', () => {
  it('by the names and types of the attributes', () => {
    expect(map({})).toEqual({
      title: 'title',
      description: 'excerpt',
      label: 'category.name',
      author: 'author.name',
      date: null,
      picture: 'cover',
    });
  });

  it('the first text for a title, the first picture for a picture', () => {
    const schema: Schema = {
      uid: 'api::thing.thing',
      info: {},
      attributes: {
        sku: { type: 'string', private: true },
        wording: { type: 'string' },
        sheet: { type: 'media', allowedTypes: ['files'] },
        front: { type: 'media', allowedTypes: ['images'] },
      },
    };
    expect(map({}, schema)).toMatchObject({ title: 'wording', picture: 'front', author: null });
  });

  it('never a private attribute', () => {
    const schema: Schema = {
      ...AUTHOR,
      attributes: { ...AUTHOR.attributes, title: { type: 'string', private: true } },
    };
    expect(map({}, schema).title).toBe('name');
  });

  it('never an account', () => {
    const attributes = { author: { type: 'relation', target: 'admin::user' } };
    expect(map({}, { uid: 'api::x.x', info: {}, attributes }).author).toBeNull();
  });
});

describe('takes a path at its word', () => {
  it('through relations and components', () => {
    expect(
      map({ title: 'seo.metaTitle', picture: 'seo.metaImage', author: 'authors.name' }),
    ).toMatchObject({
      title: 'seo.metaTitle',
      picture: 'seo.metaImage',
      author: 'authors.name',
    });
  });

  it('to a private attribute, since the mapping says so', () => {
    expect(map({ description: 'notes' }).description).toBe('notes');
  });

  it("to an administrator's name", () => {
    expect(map({ author: 'createdBy.firstname' }).author).toBe('createdBy.firstname');
  });

  it('and leaves a part out on false', () => {
    expect(map({ author: false }).author).toBeNull();
  });
});

describe('names what is wrong with a path, and the nearest right one', () => {
  it.each<[string, FieldOptions, string]>([
    [
      'an attribute that is not there',
      { title: 'titel' },
      'has no attribute "titel". Did you mean "title"?',
    ],
    [
      'one behind a relation',
      { author: 'author.nam' },
      'api::author.author has no attribute "nam". Did you mean "name"?',
    ],
    [
      'a relation where a text should be',
      { author: 'author' },
      'Name an attribute behind it, such as "author.name"',
    ],
    ['a step behind a text', { title: 'title.name' }, 'has nothing behind it'],
    [
      'a file where a picture should be',
      { picture: 'attachment' },
      'not a media attribute for images',
    ],
    ['a text where a date should be', { date: 'title' }, 'not a date'],
    ['a password', { title: 'password' }, 'has no attribute "password"'],
    [
      "an administrator's secrets",
      { author: 'createdBy.resetPasswordToken' },
      'has no attribute "resetPasswordToken"',
    ],
    ['a prototype name', { title: '__proto__' }, 'has no attribute "__proto__"'],
    ['an inherited name', { title: 'constructor.name' }, 'has no attribute "constructor"'],
    ['an empty step', { title: 'author.' }, 'has no attribute ""'],
  ])('%s', (_name, options, message) => {
    expect(() => map(options)).toThrow(
      expect.objectContaining({
        code: 'OG_MAPPING_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });
});
