import { findCardInQuery, type Query } from '../../server/src/expose/query';
import type { ReachSchema } from '../../server/src/expose/reach';

const MODELS: Readonly<Record<string, ReachSchema>> = {
  article: {
    uid: 'article',
    attributes: {
      title: { type: 'string' },
      author: { type: 'relation', target: 'author' },
      zone: { type: 'dynamiczone', components: ['teaser'] },
      teaser: { type: 'component', component: 'teaser' },
      ogImage: { type: 'json', customField: 'plugin::og-image.og-image' },
    },
  },
  author: { uid: 'author', attributes: { articles: { type: 'relation', target: 'article' } } },
  teaser: { uid: 'teaser', attributes: { article: { type: 'relation', target: 'article' } } },
};

const find = (query: Query) => {
  const { article } = MODELS;
  if (article === undefined) throw new Error('There is no article.');
  return findCardInQuery(
    (uid) => (Object.hasOwn(MODELS, uid) ? MODELS[uid] : undefined),
    article,
    query,
  );
};

describe('a filter or a sort by a card is found', () => {
  it.each<[string, Query, string]>([
    ['at the top', { filters: { ogImage: { $null: true } } }, 'ogImage'],
    ['without an operator', { filters: { ogImage: 'x' } }, 'ogImage'],
    ['inside the stored choices', { filters: { ogImage: { template: 'bold' } } }, 'ogImage'],
    [
      'behind relations',
      { filters: { author: { articles: { ogImage: 1 } } } },
      'author.articles.ogImage',
    ],
    [
      'behind a component',
      { filters: { teaser: { article: { ogImage: 1 } } } },
      'teaser.article.ogImage',
    ],
    ['in $or', { filters: { $or: [{ title: 'a' }, { ogImage: { $eq: 1 } }] } }, 'ogImage'],
    ['in $and and $not', { filters: { $and: [{ $not: { ogImage: 1 } }] } }, 'ogImage'],
    ['in a list that became an object', { filters: { $or: { 21: { ogImage: 1 } } } }, 'ogImage'],
    ['as a sort', { sort: 'ogImage' }, 'ogImage'],
    [
      'as one of several sorts',
      { sort: 'title:asc, author.articles.ogImage:desc' },
      'author.articles.ogImage',
    ],
    [
      'in a list of sorts',
      { sort: ['title', { author: { articles: { ogImage: 'asc' } } }] },
      'author.articles.ogImage',
    ],
    [
      'in what is populated',
      { populate: { author: { populate: { articles: { sort: 'ogImage' } } } } },
      'author.articles.ogImage',
    ],
    [
      'in filters of what is populated',
      { populate: { author: { filters: { articles: { ogImage: 1 } } } } },
      'author.articles.ogImage',
    ],
    [
      'in a dynamic zone',
      {
        populate: {
          zone: { on: { teaser: { populate: { article: { filters: { ogImage: 1 } } } } } },
        },
      },
      'zone.article.ogImage',
    ],
  ])('%s', (_, query, path) => {
    expect(find(query)).toEqual({ param: Object.keys(query)[0], path });
  });
});

it.each<[string, Query]>([
  ['nothing', {}],
  ['other fields', { filters: { title: 'ogImage' }, sort: 'title:asc', populate: '*' }],
  ['the field as what is asked for', { populate: { author: { fields: ['ogImage'] } } }],
  ['a list of what is populated', { populate: ['author', 'ogImage'] }],
  [
    'a prototype',
    { filters: JSON.parse('{"__proto__":{"ogImageX":1},"constructor":1}'), sort: '__proto__' },
  ],
  ['what is no filter', { filters: 5, sort: null, populate: true }],
])('leaves %s alone', (_, query) => {
  expect(find(query)).toBeNull();
});

it('ends however deep a filter is nested', () => {
  let filters: unknown = { ogImage: 1 };
  for (let depth = 0; depth < 20_000; depth += 1) filters = { $not: filters };
  expect(find({ filters })).toBeNull();
});
