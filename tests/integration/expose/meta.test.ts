import { get } from 'node:http';

import { bootApp, documentsOf, type App, type Schema } from '../harness';
import {
  ARTICLE,
  AUTHOR,
  giveCard,
  NO_DRAWING,
  PAGE,
  PRODUCT,
  publishArticle,
  updateArticle,
} from './support';

jest.setTimeout(120_000);

const BRIEF = 'api::brief.brief';

/** Its card is mapped to what not everybody may read. */
const BRIEF_TYPE: Schema = {
  kind: 'collectionType',
  collectionName: 'briefs',
  info: { singularName: 'brief', pluralName: 'briefs', displayName: 'Brief' },
  options: { draftAndPublish: false },
  attributes: {
    about: { type: 'string' },
    note: { type: 'string', private: true },
    author: { type: 'relation', relation: 'manyToOne', target: AUTHOR },
    seo: { type: 'component', component: 'shared.seo' },
    ogImage: {
      type: 'customField',
      customField: 'plugin::og-image.og-image',
      options: { title: ['author.name', 'about'], description: 'note' },
    },
  },
};

/** As `@strapi/plugin-seo` makes them, as far as it matters here. */
const COMPONENTS = {
  'src/components/shared/seo.json': JSON.stringify({
    collectionName: 'components_shared_seos',
    info: { displayName: 'seo' },
    attributes: {
      metaTitle: { type: 'string', required: true },
      metaImage: { type: 'media', multiple: false, allowedTypes: ['images'] },
      openGraph: { type: 'component', component: 'shared.open-graph' },
    },
  }),
  'src/components/shared/open-graph.json': JSON.stringify({
    collectionName: 'components_shared_open_graphs',
    info: { displayName: 'openGraph' },
    attributes: {
      ogTitle: { type: 'string', required: true },
      ogImage: { type: 'media', multiple: false, allowedTypes: ['images'] },
    },
  }),
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: App;

beforeAll(async () => {
  app = await bootApp({
    locales: ['fr', 'pt-BR'],
    contentTypes: [BRIEF_TYPE],
    files: COMPONENTS,
    pluginConfig: {
      ...NO_DRAWING,
      brand: { name: 'The Site' },
      seo: { fill: true },
      meta: { url: { [ARTICLE]: 'https://site.test/{locale}/blog/{title}' } },
    },
  });
});

afterAll(() => app.destroy());

const path = (uid: string, documentId: string, query = '') =>
  `/api/og-image/meta/${uid}/${documentId}${query}`;

interface Tag {
  readonly property?: string;
  readonly name?: string;
  readonly content: string;
}

/** The tags by their names; those that stand there more than once with commas between them. */
function byName(tags: readonly Tag[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { property, name, content } of tags) {
    const key = property ?? name ?? '';
    found[key] = found[key] === undefined ? content : `${found[key]},${content}`;
  }
  return found;
}

async function permit(type: string, actions: readonly string[]): Promise<void> {
  const { id } = await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type } });
  for (const action of actions) {
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: id } });
  }
}

describe('tags of an entry', () => {
  it('are its card, its words and its page', async () => {
    const { documentId, url } = await publishArticle(app, { title: 'A & "b"', excerpt: 'Short.' });
    const { status, body } = await app.get(path(ARTICLE, documentId));
    expect(status).toBe(200);
    expect(byName(body.data.tags)).toMatchObject({
      'og:type': 'website',
      'og:title': 'A & "b"',
      'og:description': 'Short.',
      'og:url': 'https://site.test/en/blog/A%20%26%20%22b%22',
      'og:site_name': 'The Site',
      'og:locale': 'en',
      'og:image': url,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'A card',
      'twitter:card': 'summary_large_image',
    });
  });

  it('are HTML for whoever wants it, escaped', async () => {
    const { documentId } = await publishArticle(app, { title: '</title><script>"x"' });
    const asked = [
      await app.get(path(ARTICLE, documentId), { headers: { accept: 'text/html' } }),
      await app.get(path(ARTICLE, documentId, '?format=html')),
    ];
    for (const { headers, body } of asked) {
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(body).toContain('<meta property="og:title" content="');
      expect(body).not.toContain('<script');
    }
    const json = await app.get(path(ARTICLE, documentId), { headers: { accept: '*/*' } });
    expect(json.headers.get('content-type')).toMatch(/json/u);
    expect((await app.get(path(ARTICLE, documentId, '?format=xml'))).status).toBe(400);
  });

  it('name the locales in which the entry is published besides', async () => {
    const { documentId } = await publishArticle(app, { title: 'Hello' });
    for (const [locale, status] of [
      ['pt-BR', 'published'],
      ['fr', 'draft'],
    ] as const) {
      await updateArticle(app, { documentId, locale, status, data: { title: locale } });
    }
    const english = byName((await app.get(path(ARTICLE, documentId))).body.data.tags);
    expect(english).toMatchObject({ 'og:locale': 'en', 'og:locale:alternate': 'pt_BR' });
    const other = await app.get(path(ARTICLE, documentId, '?locale=pt-BR'));
    expect(byName(other.body.data.tags)).toMatchObject({
      'og:title': 'pt-BR',
      'og:locale': 'pt_BR',
      'og:locale:alternate': 'en',
      'og:url': 'https://site.test/pt-BR/blog/pt-BR',
    });
    // A draft's, and one that the site does not have.
    expect((await app.get(path(ARTICLE, documentId, '?locale=fr'))).status).toBe(404);
    expect((await app.get(path(ARTICLE, documentId, '?locale=xx'))).status).toBe(404);
  });

  it('show no picture where the card is off, and nothing of an entry that is not published', async () => {
    const { documentId } = await publishArticle(app, { title: 'Off', ogImage: { off: true } });
    const off = byName((await app.get(path(ARTICLE, documentId))).body.data.tags);
    expect(off['og:image']).toBeUndefined();
    expect(off['twitter:card']).toBe('summary');

    await app.strapi.documents(ARTICLE).unpublish({ documentId });
    expect((await app.get(path(ARTICLE, documentId))).status).toBe(404);
  });

  it('serve single types, and types without locales and drafts', async () => {
    const product = await app.post('/api/products', { data: { name: 'Cup', tagline: 'Hot' } });
    const cup = await app.get(path(PRODUCT, product.body.data.documentId));
    expect(byName(cup.body.data.tags)).toMatchObject({ 'og:title': 'Cup', 'og:locale': 'en' });
    const page = await documentsOf(app, PAGE).create({
      data: { title: 'Home' },
      status: 'published',
    });
    const home = await app.get(path(PAGE, page.documentId));
    expect(byName(home.body.data.tags)).toMatchObject({ 'og:title': 'Home' });
  });
});

describe('whoever asks for tags', () => {
  it('reads them by the rights to read the entry itself, and by no others', async () => {
    const { documentId } = await publishArticle(app, { title: 'Rights' });
    const statusFor = async (token: string | null) =>
      (await app.get(path(ARTICLE, documentId), { token })).status;
    expect(await statusFor(null)).toBe(403);
    expect(await statusFor('nonsense')).toBe(401);
    expect(await statusFor(await app.createApiToken('read-only'))).toBe(200);
    expect(await statusFor(await app.createApiToken('full-access'))).toBe(200);
    expect(await statusFor(await app.createApiToken('custom', [`${ARTICLE}.findOne`]))).toBe(200);
    expect(await statusFor(await app.createApiToken('custom', [`${ARTICLE}.find`]))).toBe(403);
    expect(await statusFor(await app.createApiToken('custom', [`${PRODUCT}.findOne`]))).toBe(403);
    const expired = await app.createApiToken('full-access');
    const tokens = app.strapi.db.query('admin::api-token');
    const [newest] = await tokens.findMany({ orderBy: { id: 'desc' }, limit: 1 });
    await tokens.update({
      where: { id: newest.id },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expect(await statusFor(expired)).toBe(401);
  });

  it('is a visitor or a signed-in user by what their role may read', async () => {
    const { documentId } = await publishArticle(app, { title: 'Users' });
    const registered = await app.post(
      '/api/auth/local/register',
      { username: 'reader', email: 'reader@example.com', password: 'Only-4-tests' },
      { token: null },
    );
    const jwt = String(registered.body.jwt);
    expect((await app.get(path(ARTICLE, documentId), { token: jwt })).status).toBe(403);
    await permit('authenticated', [`${ARTICLE}.findOne`]);
    const user = await app.get(path(ARTICLE, documentId), { token: jwt });
    expect(user.status).toBe(200);
    expect(user.headers.get('cache-control')).toBe('private, no-cache');
    await permit('public', [`${ARTICLE}.findOne`]);
    const visitor = await app.get(path(ARTICLE, documentId), { token: null });
    expect(visitor.status).toBe(200);
    expect(visitor.headers.get('cache-control')).toBe(
      'public, max-age=60, stale-while-revalidate=86400',
    );
    expect(visitor.headers.get('vary')).toMatch(/Accept.*Authorization/u);
  });

  it('is answered 304 while nothing has changed, also by HEAD', async () => {
    const { documentId } = await publishArticle(app, { title: 'Tagged' });
    const token = await app.createApiToken('read-only');
    const first = await app.get(path(ARTICLE, documentId), { token });
    const tag = first.headers.get('etag') ?? '';
    const statusOf = (method: string) =>
      new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}`, 'if-none-match': tag };
        const url = `${app.url}${path(ARTICLE, documentId)}`;
        get(url, { agent: false, method, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
    expect(await statusOf('GET')).toBe(304);
    expect(await statusOf('HEAD')).toBe(304);
    await updateArticle(app, { documentId, data: { title: 'New' }, status: 'published' });
    expect(await statusOf('GET')).toBe(200);
  });

  it.each([
    ['a prototype for a type', '__proto__', 'x', 404],
    ['a type without the field', AUTHOR, 'x', 404],
    ['a prototype for an entry', ARTICLE, '__proto__', 404],
    ['an entry of five thousand characters', ARTICLE, 'x'.repeat(5_000), 404],
    ['an encoded slash', ARTICLE, 'a%2Fb', 404],
    ['an end of text', ARTICLE, 'a%00b', 404],
    ['an operator for an entry', ARTICLE, '%24ne', 404],
    ['two locales', ARTICLE, 'x?locale=en&locale=fr', 400],
    ['an operator for a locale', ARTICLE, 'x?locale[$ne]=en', 400],
  ])('gets no error of the server for %s', async (_, uid, rest, status) => {
    expect((await app.get(path(uid, rest))).status).toBe(status);
  });

  it('cannot ask with other methods', async () => {
    const { documentId } = await publishArticle(app, { title: 'Methods' });
    expect([404, 405]).toContain((await app.post(path(ARTICLE, documentId), {})).status);
    expect([404, 405]).toContain((await app.delete(path(ARTICLE, documentId))).status);
  });
});

describe('a filter or a sort by a card', () => {
  it.each([
    'filters[ogImage][$null]=true',
    'filters[$or][0][ogImage][$eq]=x',
    'filters[author][articles][ogImage][$contains]=bold',
    'sort=ogImage',
    'sort[0]=title&sort[1]=ogImage:desc',
    'populate[author][populate][articles][sort]=ogImage',
    'populate[author][populate][articles][filters][ogImage][$notNull]=true',
  ])('is refused by REST with what to do instead: %s', async (query) => {
    const { status, body } = await app.get(`/api/articles?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/ogImage" is a social card.*Leave it out/u);
  });

  it('is refused by GraphQL', async () => {
    for (const query of [
      '{ articles(filters: { ogImage: { notNull: true } }) { documentId } }',
      '{ articles(sort: "ogImage") { documentId } }',
      '{ authors { articles(filters: { ogImage: { notNull: true } }) { documentId } } }',
    ]) {
      await documentsOf(app, AUTHOR).create({ data: { name: 'Ada' } });
      const { body } = await app.graphql(query);
      expect(body.errors?.[0]?.message).toMatch(/ogImage" is a social card/u);
    }
  });

  it('tells nothing of what the asker may not read, and leaves other queries alone', async () => {
    const token = await app.createApiToken('custom', [`${AUTHOR}.find`]);
    const hidden = await app.get('/api/authors?filters[articles][ogImage][$null]=true', { token });
    expect(hidden.status).toBe(400);
    expect(hidden.body.error.message).not.toMatch(/social card/u);
    const other = await app.get('/api/articles?filters[title][$eq]=x&sort=title&populate=author');
    expect(other.status).toBe(200);
  });
});

it('puts nothing private into a tag', async () => {
  const author = await documentsOf(app, AUTHOR).create({ data: { name: 'Hidden Name' } });
  const brief = await documentsOf(app, BRIEF).create({
    data: { about: 'Told', note: 'very secret', author: author.documentId },
  });
  await giveCard(app, { uid: BRIEF, documentId: brief.documentId });
  const tagsFor = async (...actions: string[]) => {
    const token = await app.createApiToken('custom', [`${BRIEF}.findOne`, ...actions]);
    return byName((await app.get(path(BRIEF, brief.documentId), { token })).body.data.tags);
  };
  const few = await tagsFor();
  expect(few['og:title']).toBe('Told');
  expect(JSON.stringify(few)).not.toMatch(/Hidden Name|very secret/u);
  const more = await tagsFor(`${AUTHOR}.find`);
  expect(more['og:title']).toBe('Hidden Name');
  expect(JSON.stringify(more)).not.toMatch(/very secret/u);
});

describe('an SEO component', () => {
  const picture = { metaTitle: 'Brief', openGraph: { ogTitle: 'Brief' } };
  const seoOf = async (seo: object, populate: string) => {
    const { documentId } = await documentsOf(app, BRIEF).create({ data: { about: 'x', seo } });
    const url = await giveCard(app, { uid: BRIEF, documentId });
    const { body } = await app.get(
      `/api/briefs/${documentId}?${populate}&populate[seo][populate][metaImage]=true`,
    );
    return { url, seo: body.data.seo };
  };
  const deep = 'populate[seo][populate][openGraph][populate]=ogImage';

  it('has its empty pictures filled with the card, as REST answers a file', async () => {
    const { url, seo } = await seoOf(picture, deep);
    const file = {
      url,
      width: 1200,
      height: 630,
      mime: 'image/png',
      alternativeText: 'A card',
      formats: null,
      provider: 'og-image',
    };
    expect(seo).toMatchObject({ metaImage: file, openGraph: { ogImage: file } });
  });

  it('keeps the picture that an editor chose, and gets no Open Graph that it has not', async () => {
    const { id } = await app.uploadPicture(PIXEL, 'own.png');
    const { seo } = await seoOf({ metaTitle: 'Brief', metaImage: id }, deep);
    expect(seo.metaImage).toMatchObject({ id, name: 'own.png', provider: 'local' });
    expect(seo.openGraph).toBeNull();
  });

  it('is left alone where its pictures were not asked for', async () => {
    const { documentId } = await documentsOf(app, BRIEF).create({
      data: { about: 'x', seo: picture },
    });
    const { body } = await app.get(`/api/briefs/${documentId}?populate=seo`);
    expect(body.data.seo).not.toHaveProperty('metaImage');
    expect(body.data.seo).not.toHaveProperty('openGraph');
  });
});
