import type { FieldOptions } from '../../server/src/contracts/field';
import { resolveContent } from '../../server/src/resolve/content';
import { createMapping } from '../../server/src/resolve/mapping';
import type { Entry } from '../../server/src/resolve/read';
import { ARTICLE, getSchema, PAGE } from './schemas';

const FILE = { id: 7, url: '/uploads/a.png', mime: 'image/png', name: 'a.png', provider: 'local' };

function resolve(entry: Entry, options: FieldOptions = {}, locale = 'en', schema = ARTICLE) {
  return resolveContent({
    entry,
    mapping: createMapping(schema, options, getSchema),
    fallbackTitle: 'Article',
    locale,
    timeZone: 'UTC',
    brandColor: '#4945ff',
    siteName: null,
    logo: null,
    locate: ({ url }) => `/public${url}`,
    files: [],
    readHtml: true,
  });
}

it('makes content of an entry', () => {
  const { content } = resolve(
    {
      title: '  A\n title ',
      excerpt: 'An excerpt',
      author: { documentId: 'a1', name: 'Ada' },
      category: { documentId: 'c1', name: 'Notes' },
      cover: FILE,
      publishedAt: '2026-03-04T23:59:59.000Z',
    },
    { date: 'publishedAt' },
  );
  expect(content).toEqual({
    title: 'A title',
    description: 'An excerpt',
    label: 'Notes',
    author: 'Ada',
    date: '2026-03-04',
    picture: { fileId: 7, location: '/public/uploads/a.png', name: 'a.png', focalPoint: null },
    logo: null,
    siteName: null,
    brandColor: '#4945ff',
    locale: 'en',
    direction: 'ltr',
  });
});

it('says which documents and files it read', () => {
  const { sources } = resolve({
    title: 'T',
    author: { documentId: 'a1', name: 'Ada' },
    cover: FILE,
  });
  expect(sources).toEqual([
    { kind: 'file', id: 7 },
    { kind: 'document', uid: 'api::author.author', documentId: 'a1' },
  ]);
});

it.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ja', 'ltr'],
  ['hi', 'ltr'],
  ['not a locale', 'ltr'],
])('knows that %s is written %s', (locale, direction) => {
  expect(resolve({}, {}, locale).content.direction).toBe(direction);
});

it('joins several authors, as many as a card can show', () => {
  const authors = ['Ada', 'Grace', 'Joan', 'Mary'].map((name) => ({ documentId: name, name }));
  const { content } = resolve({ authors }, { author: 'authors.name' });
  expect(content.author).toBe('Ada, Grace, Joan');
});

describe('takes the first path with something in it', () => {
  const options: FieldOptions = { title: ['seo.metaTitle', 'excerpt'] };

  it.each<[string, Entry, string]>([
    ['the first', { seo: { metaTitle: 'SEO' }, excerpt: 'Excerpt', title: 'Title' }, 'SEO'],
    ['the second', { seo: { metaTitle: '  ' }, excerpt: 'Excerpt', title: 'Title' }, 'Excerpt'],
    ['the guess', { seo: null, excerpt: null, title: 'Title' }, 'Title'],
  ])('%s', (_, entry, title) => {
    const { content, warnings } = resolve(entry, options);
    expect(content.title).toBe(title);
    expect(warnings).toEqual([]);
  });

  it('and at the very last the name of the content type, with a warning', () => {
    const { content, warnings } = resolve({ seo: { metaTitle: '' } }, options);
    expect(content.title).toBe('Article');
    expect(warnings).toEqual([
      {
        code: 'OG_TITLE_MISSING',
        values: { title: 'Article', paths: ['seo.metaTitle', 'excerpt', 'title'] },
        message:
          'This entry has no title, so "Article", the name of its content type, is drawn. Fill in one of: "seo.metaTitle", "excerpt", "title".',
      },
    ]);
  });

  it('without a warning where the mapping wants no title', () => {
    expect(resolve({ title: 'Title' }, { title: false })).toMatchObject({
      content: { title: 'Article' },
      warnings: [],
    });
  });

  it('for a picture', () => {
    const entry = { seo: { metaImage: { ...FILE, mime: 'video/mp4' } }, cover: { ...FILE, id: 8 } };
    const { content, sources } = resolve(entry, { picture: 'seo.metaImage' });
    expect(content.picture?.fileId).toBe(8);
    expect(sources).toEqual([
      { kind: 'file', id: 7 },
      { kind: 'file', id: 8 },
    ]);
  });

  it('for a date', () => {
    const dates = { excerpt: 'no date', publishedAt: '2026-03-04T00:00:00.000Z' };
    expect(resolve(dates, { date: 'publishedAt' }).content.date).toBe('2026-03-04');
  });

  it('and follows every document that it read on the way', () => {
    const entry = {
      authors: [{ documentId: 'a1', name: '' }],
      author: { documentId: 'a2', name: 'Ada' },
    };
    const { content, sources } = resolve(entry, { author: 'authors.name' });
    expect(content.author).toBe('Ada');
    expect(sources).toEqual([
      { kind: 'document', uid: 'api::author.author', documentId: 'a1' },
      { kind: 'document', uid: 'api::author.author', documentId: 'a2' },
    ]);
  });
});

it('reads a dynamic zone by its component, and of several the first that says something', () => {
  const sections = [
    { __component: 'shared.gallery', title: 'Not this' },
    { __component: 'shared.hero', title: '' },
    { __component: 'shared.hero', title: 'Hero &amp; more' },
    { __component: 'shared.hero', title: 'Another' },
  ];
  const options = { title: 'sections[shared.hero].title' };
  expect(resolve({ sections, title: 'Page' }, options, 'en', PAGE).content.title).toBe(
    'Hero & more',
  );
  expect(resolve({ title: 'Page' }, options, 'en', PAGE).content.title).toBe('Page');
});

it('does not say the title twice', () => {
  expect(resolve({ title: 'Same', excerpt: 'Same' }).content.description).toBeNull();
});

it('reads the text of blocks in reading order', () => {
  const body = [
    { type: 'heading', children: [{ type: 'text', text: 'Head' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'half', bold: true },
        { type: 'text', text: 'word and ' },
        { type: 'link', children: [{ type: 'text', text: 'a link' }] },
      ],
    },
    {
      type: 'list',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: 'one' }] },
        { type: 'list-item', children: [{ type: 'text', text: 'two' }] },
      ],
    },
  ];
  expect(resolve({ body }, { description: 'body' }).content.description).toBe(
    'Head halfword and a link one two',
  );
});

it('reads Markdown and HTML as plain text', () => {
  const notes = '# Head\n\nSome **bold** [link](https://x.test) and <em>more</em>';
  expect(resolve({ notes }, { description: 'notes' }).content.description).toBe(
    'Head Some bold link and more',
  );
});

describe('a title is never empty and never anything but text', () => {
  it.each([
    ['null', null],
    ['nothing', undefined],
    ['an empty text', ''],
    ['white space', ' \n\t\u00a0 '],
    ['an object', { toString: (): string => 'gotcha' }],
    ['a list', ['x']],
    ['a boolean', true],
  ])('%s falls back to the name of the content type', (_name, title) => {
    expect(resolve({ title }).content.title).toBe('Article');
  });

  it('a number is written out', () => {
    expect(resolve({ price: 12.5 }, { title: 'price' }).content.title).toBe('12.5');
  });

  it('100,000 characters are cut, and never inside a character', () => {
    const { title } = resolve({ title: '😀'.repeat(100_000) }).content;
    expect(title.length).toBeLessThanOrEqual(1_000);
    expect(title.isWellFormed()).toBe(true);
  });

  it('what lies beyond the cut changes nothing', () => {
    const long = 'word '.repeat(1_000);
    expect(resolve({ title: `${long} a` }).content).toEqual(
      resolve({ title: `${long} b` }).content,
    );
  });
});

it('reads own properties only', () => {
  const entry = Object.create({ title: 'Inherited' }) as Entry;
  expect(resolve(entry).content.title).toBe('Article');
});

it('survives blocks nested without end', () => {
  let block: unknown = { type: 'text', text: 'deep' };
  for (let depth = 0; depth < 50_000; depth += 1) block = { type: 'quote', children: [block] };
  expect(resolve({ body: [block] }, { description: 'body' }).content.description).toBeNull();
});

it.each([
  ['a video', { ...FILE, mime: 'video/mp4' }],
  ['a file without an address', { ...FILE, url: undefined }],
  ['something that is no file', 'cover.png'],
])('draws no picture for %s', (_name, cover) => {
  expect(resolve({ cover }).content.picture).toBeNull();
});
