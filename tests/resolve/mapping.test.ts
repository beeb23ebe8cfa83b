import type { FieldOptions, PathOption } from '../../server/src/contracts/field';
import { allPaths, createMapping, describeMapping } from '../../server/src/resolve/mapping';
import { formatPath } from '../../server/src/resolve/path';
import type { GetSchema, Schema } from '../../server/src/resolve/schema';
import { ARTICLE, AUTHOR, getSchema, PAGE } from './schemas';

const map = (options: FieldOptions, schema = ARTICLE) =>
  describeMapping(createMapping(schema, options, getSchema));

describe('guesses what nobody mapped', () => {
  it('by the names and types of the attributes', () => {
    expect(map({})).toEqual({
      title: ['title'],
      description: ['excerpt'],
      label: ['category.name'],
      author: ['author.name'],
      date: [],
      picture: ['cover'],
      body: ['body'],
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
    expect(map({}, schema)).toMatchObject({
      title: ['wording'],
      picture: ['front'],
      author: [],
    });
  });

  it('every attribute that may be a title or a picture, since cards look alike without', () => {
    const schema: Schema = {
      uid: 'api::thing.thing',
      info: {},
      attributes: {
        name: { type: 'string' },
        headline: { type: 'string' },
        photo: { type: 'media' },
        image: { type: 'media' },
        tagline: { type: 'text' },
        intro: { type: 'text' },
      },
    };
    expect(map({}, schema)).toMatchObject({
      title: ['headline', 'name'],
      picture: ['image', 'photo'],
      description: ['tagline'],
    });
  });

  it('never a private attribute', () => {
    const schema: Schema = {
      ...AUTHOR,
      attributes: { ...AUTHOR.attributes, title: { type: 'string', private: true } },
    };
    expect(map({}, schema).title).toEqual(['name']);
  });

  it('never an account', () => {
    const attributes = { author: { type: 'relation', target: 'admin::user' } };
    expect(map({}, { uid: 'api::x.x', info: {}, attributes }).author).toEqual([]);
  });
});

describe('takes a path at its word', () => {
  it('through relations and components', () => {
    expect(
      map({ title: 'seo.metaTitle', picture: 'seo.metaImage', author: 'authors.name' }),
    ).toMatchObject({
      title: ['seo.metaTitle', 'title'],
      picture: ['seo.metaImage', 'cover'],
      author: ['authors.name', 'author.name'],
    });
  });

  it.each<[string, PathOption]>([
    ['a list', ['seo.metaTitle', 'excerpt']],
    ['commas', 'seo.metaTitle, excerpt'],
    ['lines', 'seo.metaTitle\n\n excerpt \n'],
    ['a list of commas', ['seo.metaTitle,', ' excerpt']],
  ])('one after the other, written with %s, and a guess after the last', (_, title) => {
    expect(map({ title }).title).toEqual(['seo.metaTitle', 'excerpt', 'title']);
  });

  it('through a dynamic zone, whose component it names', () => {
    const options = {
      title: 'sections[shared.hero].title',
      author: 'sections[shared.hero].author.name',
    };
    expect(map(options, PAGE)).toMatchObject({
      title: ['sections[shared.hero].title', 'title'],
      author: ['sections[shared.hero].author.name'],
    });
  });

  it('to a private attribute, since the mapping says so', () => {
    expect(map({ description: 'notes' }).description).toEqual(['notes', 'excerpt']);
  });

  it("to an administrator's name", () => {
    expect(map({ author: 'createdBy.firstname' }).author[0]).toBe('createdBy.firstname');
  });

  it('and leaves a part out on false', () => {
    expect(map({ author: false }).author).toEqual([]);
  });
});

describe('finds a finished picture in an SEO component', () => {
  const DEFAULTS = { bodyPicture: true, ownSeo: true };
  const own = (schema: Schema, get: GetSchema = getSchema) =>
    describeMapping(createMapping(schema, {}, get, DEFAULTS)).own;
  const articleWith = (attributes: Schema['attributes']): Schema => ({ ...ARTICLE, attributes });

  it('which is loaded with the rest', () => {
    expect(own(ARTICLE)).toEqual(['seo.metaImage']);
    const written = allPaths(createMapping(ARTICLE, {}, getSchema, DEFAULTS)).map(formatPath);
    expect(written).toContain('seo.metaImage');
  });

  it('only where the config says that it is one', () => {
    expect(describeMapping(createMapping(ARTICLE, {}, getSchema))).not.toHaveProperty('own');
  });

  it.each<[string, Schema, GetSchema]>([
    ['the content type has none', PAGE, getSchema],
    ['the app has none', ARTICLE, (uid) => (uid === 'shared.seo' ? undefined : getSchema(uid))],
    [
      'it is private',
      articleWith({ seo: { type: 'component', component: 'shared.seo', private: true } }),
      getSchema,
    ],
    [
      'its metaImage is a text',
      ARTICLE,
      (uid) =>
        uid === 'shared.seo'
          ? { uid, info: {}, attributes: { metaImage: { type: 'string' } } }
          : getSchema(uid),
    ],
  ])('but none where %s', (_, schema, get) => {
    expect(own(schema, get)).toBeUndefined();
  });
});

describe('looks for pictures in the body', () => {
  it('in rich texts, blocks and dynamic zones, but in nothing private', () => {
    expect(map({}, PAGE).body).toEqual([
      'summary',
      'sections[shared.hero].words',
      'sections[shared.hero].picture',
      'sections[shared.gallery].slides.photos',
    ]);
  });

  it('unless the field, or else the config, says no', () => {
    const off = { bodyPicture: false };
    const body = (options: FieldOptions, defaults = { bodyPicture: true }) =>
      createMapping(PAGE, options, getSchema, defaults).body;
    expect(body(off)).toEqual([]);
    expect(body({}, off)).toEqual([]);
    expect(body({ bodyPicture: true }, off)).not.toEqual([]);
    expect(body({ picture: false })).toEqual([]);
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

  it.each([
    [
      'one written with dots',
      'sections.shared.hero.title',
      'is a dynamic zone: name the component in brackets, such as "sections[shared.hero].title"',
    ],
    [
      'one without a component',
      'sections.title',
      'is a dynamic zone: name the component in brackets, such as "sections[shared.hero].title"',
    ],
    [
      'a component that is not there',
      'sections[shared.heroes].title',
      'has no component "shared.heroes". Did you mean "shared.hero"?',
    ],
    [
      'an attribute that its component has not',
      'sections[shared.hero].titel',
      'shared.hero has no attribute "titel". Did you mean "title"?',
    ],
    [
      'one that ends there',
      'sections[shared.hero]',
      'Name an attribute behind it, such as "sections[shared.hero].title"',
    ],
    [
      'a component of what is no dynamic zone',
      'title[shared.hero]',
      'not a dynamic zone: write "title" without "[shared.hero]"',
    ],
  ])('into a dynamic zone: %s', (_, title, message) => {
    expect(() => map({ title }, PAGE)).toThrow(message);
  });

  it('all at once', () => {
    expect(() => map({ title: 'titel, seo.metaTitel', author: 'autor.name' })).toThrow(
      /"titel".*"seo\.metaTitel".*"autor\.name"/,
    );
  });
});
