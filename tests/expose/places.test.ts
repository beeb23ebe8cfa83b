import { copyWithPlaces, type FieldPlace } from '../../server/src/expose/places';
import { Reach, type ReachSchema } from '../../server/src/expose/reach';

const FIELD = { type: 'json', customField: 'plugin::og-image.og-image' };
const relation = (target?: string) => ({ type: 'relation', relation: 'oneToMany', target });

const schema = (uid: string, attributes: Record<string, unknown>): ReachSchema => ({
  uid,
  attributes,
});

const ARTICLE = schema('api::article.article', {
  title: { type: 'string' },
  author: relation('api::author.author'),
  tag: relation('api::tag.tag'),
  ogImage: FIELD,
});
const AUTHOR = schema('api::author.author', { articles: relation('api::article.article') });
const TAG = schema('api::tag.tag', { name: { type: 'string' }, parent: relation('api::tag.tag') });
const PAGE = schema('api::page.page', {
  zone: { type: 'dynamiczone', components: ['blocks.teaser', 'blocks.text'] },
});
const TEASER = schema('blocks.teaser', { article: relation('api::article.article') });
const TEXT = schema('blocks.text', { text: { type: 'text' } });
const NOTE = schema('api::note.note', { about: { type: 'relation', relation: 'morphToOne' } });

const byUid = (schemas: readonly ReachSchema[]) =>
  Object.fromEntries(schemas.map((one) => [one.uid, one]));

const reachOf = (...schemas: ReachSchema[]) =>
  new Reach({ contentTypes: byUid(schemas), components: byUid([TEASER, TEXT]) } as never);

const reach = reachOf(ARTICLE, AUTHOR, TAG, PAGE, NOTE);

function find(model: ReachSchema, entry: unknown) {
  const places: FieldPlace[] = [];
  const copy = copyWithPlaces(reach, model, entry, places);
  return { copy, places };
}

it('walks no attribute behind which the field cannot stand', () => {
  expect(reach.planOf(TAG)).toEqual({ fields: [], ways: [], seo: [] });
  expect(reach.planOf(ARTICLE).ways.map(({ name }) => name)).toEqual(['author']);
  expect(reachOf(TAG, NOTE).planOf(NOTE).ways).toEqual([]);
});

it('leaves an entry of such a type alone, and the entry that it copies', () => {
  const tag = { name: 'News', parent: { name: 'All' } };
  expect(find(TAG, tag).copy).toBe(tag);

  const article = { title: 'One', ogImage: null, author: { articles: [{ ogImage: {} }] } };
  const { copy, places } = find(ARTICLE, article);
  for (const { entry, name } of places) entry[name] = 'card';
  expect(copy).toEqual({
    title: 'One',
    ogImage: 'card',
    author: { articles: [{ ogImage: 'card' }] },
  });
  expect(article.ogImage).toBeNull();
});

it('finds the field in dynamic zones and behind relations to anything', () => {
  const article = { documentId: 'a', ogImage: {} };
  const zone = [{ __component: 'blocks.teaser', article }, { __component: 'blocks.text' }, null];
  expect(find(PAGE, { zone }).places).toHaveLength(1);
  const about = { __type: ARTICLE.uid, ...article };
  expect(find(NOTE, { about }).places).toHaveLength(1);
});

it('passes over what names a model that is not there', () => {
  for (const strange of ['__proto__', 'constructor', 'api::gone.gone', undefined]) {
    const { places } = find(NOTE, { about: { __type: strange, ogImage: {} } });
    expect(places).toEqual([]);
  }
});

it('passes over what is not there or was not asked for', () => {
  expect(find(ARTICLE, { title: 'x', author: null }).places).toEqual([]);
  expect(find(ARTICLE, null).copy).toBeNull();
});
