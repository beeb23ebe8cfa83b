import { bootApp, type App } from '../harness';
import {
  ARTICLE,
  AUTHOR,
  countReads,
  giveCard,
  linkTo,
  NO_DRAWING,
  PAGE,
  PRODUCT,
  publishArticle,
  updateArticle,
} from './support';

const CARD =
  '{ url width height alt mime template brandColor state updatedAt formats { name url } }';

let app: App;

beforeAll(async () => {
  app = await bootApp({
    pluginConfig: NO_DRAWING,
    locales: ['fr'],
    contentTypes: [
      {
        kind: 'collectionType',
        collectionName: 'memos',
        info: { singularName: 'memo', pluralName: 'memos', displayName: 'Memo' },
        options: { draftAndPublish: false },
        attributes: {
          title: { type: 'string' },
          ogImage: { type: 'customField', customField: 'plugin::og-image.og-image', private: true },
        },
      },
    ],
  });
});

afterAll(() => app.destroy());

it('answers the card as a typed object', async () => {
  const { documentId, url } = await publishArticle(app, { title: 'One' });
  const { body } = await app.graphql(
    `query ($id: ID!) { article(documentId: $id) { title ogImage ${CARD} } }`,
    { id: documentId },
  );
  expect(body).toEqual({
    data: {
      article: {
        title: 'One',
        ogImage: {
          url,
          width: 1200,
          height: 630,
          alt: 'A card',
          mime: 'image/png',
          template: 'editorial',
          brandColor: '#4945ff',
          state: 'ready',
          updatedAt: '2026-01-02T00:00:00.000Z',
          formats: [],
        },
      },
    },
  });
});

it('answers nothing to drafts, and locales, single types and types without draft & publish', async () => {
  const { documentId } = await publishArticle(app, { title: 'Hello' });
  await updateArticle(app, {
    documentId,
    locale: 'fr',
    data: { title: 'Bonjour' },
    status: 'published',
  });
  const french = await giveCard(app, { uid: 'api::article.article', documentId, locale: 'fr' });
  const product = await app.strapi.documents(PRODUCT).create({ data: { name: 'Cup' } });
  const productUrl = await giveCard(app, { uid: PRODUCT, documentId: product.documentId });
  const page = await app.strapi
    .documents(PAGE)
    .create({ data: { title: 'Home' }, status: 'published' });
  const pageUrl = await giveCard(app, { uid: PAGE, documentId: page.documentId });

  const { body } = await app.graphql(
    `query ($id: ID!, $product: ID!) {
      draft: article(documentId: $id, status: DRAFT) { ogImage { url } }
      french: article(documentId: $id, locale: "fr") { ogImage { url } }
      product(documentId: $product) { ogImage { url } }
      page { ogImage { url } }
    }`,
    { id: documentId, product: product.documentId },
  );
  expect(body.data).toEqual({
    draft: { ogImage: null },
    french: { ogImage: { url: french } },
    product: { ogImage: { url: productUrl } },
    page: { ogImage: { url: pageUrl } },
  });
});

it('takes choices as JSON, refuses the rest by name, and answers the card to a mutation', async () => {
  const mutation = `mutation ($data: ArticleInput!) {
    createArticle(data: $data, status: PUBLISHED) { documentId ogImage { url state } }
  }`;
  const choices = { template: 'editorial', brandColor: 'rebeccapurple' };
  const { body } = await app.graphql(mutation, {
    data: { title: 'By GraphQL', ogImage: choices },
  });
  const { ogImage, documentId } = body.data.createArticle;
  expect(ogImage).toEqual({
    url: linkTo(app, { uid: ARTICLE, documentId, locale: 'en' }),
    state: 'queued',
  });
  const stored = await app.strapi
    .documents('api::article.article')
    .findOne({ documentId: body.data.createArticle.documentId });
  expect(stored).toMatchObject({ ogImage: { template: 'editorial', brandColor: '#663399' } });

  const wrong = async (ogImage: object): Promise<string> => {
    const answer = await app.graphql(mutation, { data: { title: 'x', ogImage } });
    return answer.body.errors[0].message as string;
  };
  expect(await wrong({ template: 'edtorial' })).toContain('Did you mean "editorial"?');
  expect(await wrong({ url: 'https://evil.example/x.png' })).toContain('has no choice "url"');
});

it('reads the cards of a whole answer in one query, nested ones included', async () => {
  const author = await app.strapi.documents(AUTHOR).create({ data: { name: 'Prolific' } });
  for (let count = 0; count < 10; count += 1) {
    await publishArticle(app, { title: `Article ${count}`, author: author.documentId });
  }
  let body: { data: { articles: unknown[]; authors: { articles: unknown[] }[] } } | undefined;
  const ask = (query: string) => async () => {
    ({ body } = await app.graphql(query));
  };
  const list = '{ articles(pagination: { limit: 50 }) { ogImage { url } } }';
  expect(await countReads(app, 'og_image_cards', ask(list))).toBe(1);
  expect(body?.data.articles.length).toBeGreaterThanOrEqual(10);

  const nested = '{ authors { articles { ogImage { url } } } }';
  expect(await countReads(app, 'og_image_cards', ask(nested))).toBe(1);
  expect(body?.data.authors[0]?.articles).toHaveLength(10);
  expect(JSON.stringify(body)).toMatch(/"url":"http:/);
});

it('asks nothing for answers without the field', async () => {
  const ask = () => app.graphql('{ articles { title } }');
  expect(await countReads(app, 'og_image', ask)).toBe(0);
});

it('has neither its own tables nor private fields in the schema', async () => {
  const { body } = await app.graphql('{ __schema { types { name fields { name } } } }');
  const types: { name: string; fields: { name: string }[] | null }[] = body.data.__schema.types;
  expect(types.map(({ name }) => name).filter((name) => /ogimage/i.test(name))).toEqual([
    'OgImage',
    'OgImageFormat',
  ]);
  const memo = types.find(({ name }) => name === 'Memo');
  expect(memo?.fields?.map(({ name }) => name)).not.toContain('ogImage');
});

it('leaves GraphQL closed to callers without a token', async () => {
  const { body } = await app.graphql('{ articles { ogImage { url } } }', {}, { token: null });
  expect(body.errors[0].extensions.error.name).toBe('ForbiddenError');
});
