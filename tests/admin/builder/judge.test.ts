import type { BuilderSchema } from '../../../admin/src/builder/form-schema';
import { createJudge, type BuilderInfo } from '../../../admin/src/builder/judge';
import type { OptionName } from '../../../admin/src/builder/options';
import type { Schema } from '../../../server/src/contracts/schema';
import { describeTemplate } from '../../../server/src/catalogue/describe';
import { templates } from '../../../templates';
import { ARTICLE, PAGE, SCHEMAS } from '../../resolve/schemas';

const INFO: BuilderInfo = {
  schemas: SCHEMAS,
  templates: templates.slice(0, 3).map(describeTemplate),
  formats: ['square', 'x'],
  defaultTemplate: 'editorial',
  defaultBrandColor: '#4945ff',
};

/** A content type in the form: Strapi lists there neither createdBy nor publishedAt. */
function inForm({ uid, attributes }: Schema): BuilderSchema {
  const listed = Object.entries(attributes).filter(
    ([name]) => !['createdBy', 'publishedAt'].includes(name),
  );
  return { uid, attributes: listed.map(([name, attribute]) => ({ ...attribute, name })) };
}

const article = createJudge(INFO, inForm(ARTICLE));
const page = createJudge(INFO, inForm(PAGE));

describe('says what is wrong, and what was most likely meant', () => {
  it.each<[OptionName, unknown, [string, string | null][]]>([
    ['title', 'titel', [['titel', 'title']]],
    [
      'title',
      ['title', 'exerpt', 'seo.metaTitel'],
      [
        ['exerpt', 'excerpt'],
        ['seo.metaTitel', 'seo.metaTitle'],
      ],
    ],
    ['author', 'author', [['author', 'author.name']]],
    ['author', 'autor', [['autor', 'author.name']]],
    ['author', 'autor.nam', [['autor.nam', 'author.name']]],
    ['author', 'title.name', [['title.name', 'title']]],
    ['title', 'title[shared.hero]', [['title[shared.hero]', 'title']]],
    ['picture', 'title', [['title', null]]],
    ['date', 'publishdAt', [['publishdAt', 'publishedAt']]],
    ['title', 'nothinglikeit', [['nothinglikeit', null]]],
    ['template', 'fancy', [['fancy', null]]],
    ['template', 'boldd', [['boldd', 'bold']]],
    ['templates', ['bold, spotlite'], [['spotlite', 'spotlight']]],
    ['formats', ['sqare', 'x'], [['sqare', 'square']]],
    ['timeZone', 'Berlin', [['Berlin', 'Europe/Berlin']]],
    ['timeZone', 'Nowhere at all', [['Nowhere at all', null]]],
    ['brandColor', 'notacolour', [['notacolour', null]]],
    ['brandColor', 'rebecapurple', [['rebecapurple', 'rebeccapurple']]],
  ])('%s: %j', (name, value, wrongs) => {
    expect(article.wrongs(name, value).map(({ text, near }) => [text, near])).toEqual(wrongs);
  });

  it.each([
    ['sections.shared.hero.title', 'sections[shared.hero].title'],
    ['sections[shared.heroe].title', 'sections[shared.hero].title'],
    ['sections[shared.hero].titel', 'sections[shared.hero].title'],
    ['sections[shared.hero]', 'sections[shared.hero].title'],
  ])('%s through a dynamic zone', (path, near) => {
    expect(page.wrongs('title', path)).toMatchObject([{ text: path, near }]);
  });
});

it.each<[OptionName, unknown]>([
  ['title', undefined],
  ['title', false],
  ['title', ['seo.metaTitle', 'title']],
  ['title', 'seo.metaTitle, title'],
  ['author', 'createdBy.firstname'],
  ['date', 'publishedAt'],
  ['template', 'bold'],
  ['templates', ['bold']],
  ['formats', []],
  ['formats', ['og', 'square']],
  ['brandColor', 'teal'],
  ['brandColor', ' #abc '],
])('finds nothing wrong with %s: %j', (name, value) => {
  expect(article.wrongs(name, value)).toEqual([]);
});

it('knows attributes that are not saved yet, and no longer those that are taken out', () => {
  const form = inForm(ARTICLE);
  const changed = createJudge(INFO, {
    ...form,
    attributes: [
      ...form.attributes.map((each) =>
        each.name === 'excerpt' ? { ...each, status: 'REMOVED' } : each,
      ),
      { name: 'kicker', type: 'string', status: 'NEW' },
      { name: 'hero', type: 'component', component: 'shared.unsaved' },
    ],
  });
  expect(changed.wrongs('label', 'kicker')).toEqual([]);
  expect(changed.wrongs('description', 'excerpt')).toHaveLength(1);
  // What a component holds that was made a moment ago is not known here.
  expect(changed.wrongs('title', 'hero.title')).toEqual([]);
});

it('suggests what fits a part: the guessed first, then its own, then what is behind', () => {
  expect(article.suggestions('title')).toEqual(
    expect.arrayContaining(['title', 'excerpt', 'seo.metaTitle', 'author.name']),
  );
  expect(article.suggestions('title')[0]).toBe('title');
  expect(article.suggestions('picture')).toEqual([
    'cover',
    'seo.metaImage',
    'author.avatar',
    'authors.avatar',
  ]);
  expect(article.suggestions('date')).toEqual(['publishedAt']);
  expect(page.suggestions('title')).toContain('sections[shared.hero].title');
});

it('suggests nothing private', () => {
  expect(article.suggestions('description')).not.toContain('notes');
  expect(article.suggestions('author')).not.toContain('author.email');
});
