import { bootApp, type App } from '../harness';
import { ARTICLE, giveCard, linkTo, NO_DRAWING, PRODUCT, publishArticle } from './support';

/** An app whose policy refuses one of the card's fields in GraphQL. */
const SECRETIVE = `
module.exports = {
  register({ strapi }) {
    strapi.plugin('graphql').service('extension').use({
      resolversConfig: { 'OgImage.mime': { policies: ['global::never'] } },
    });
  },
};
`;

let app: App;

beforeAll(async () => {
  app = await bootApp({
    pluginConfig: NO_DRAWING,
    files: {
      'src/index.js': SECRETIVE,
      'src/policies/never.js': 'module.exports = () => false;\n',
    },
  });
});

afterAll(() => app.destroy());

const CHOICES = { template: 'bold', brandColor: '#112233' };
const WRITTEN = { state: 'queued', ...CHOICES };

it('answers what REST has just published: the card to come, under the last good picture', async () => {
  const { documentId, url } = await publishArticle(app, { title: 'Before' });
  const { body } = await app.put(`/api/articles/${documentId}`, { data: { ogImage: CHOICES } });
  expect(body.data.ogImage).toMatchObject({ ...WRITTEN, url });
});

it('answers a created entry with the card to come', async () => {
  const { body } = await app.post('/api/articles', { data: { title: 'New', ogImage: CHOICES } });
  expect(body.data.ogImage).toMatchObject({
    ...WRITTEN,
    url: linkTo(app, { uid: ARTICLE, documentId: body.data.documentId, locale: 'en' }),
  });
});

it('answers the defaults where an editor went back to them', async () => {
  const { documentId } = await publishArticle(app, { title: 'Default', ogImage: CHOICES });
  const { body } = await app.put(`/api/articles/${documentId}`, { data: { ogImage: null } });
  const defaults = { template: 'editorial', brandColor: '#4945ff' };
  expect(body.data.ogImage).toMatchObject({ state: 'queued', ...defaults });
});

it('answers a type without drafts in the same way', async () => {
  const { documentId } = await app.strapi.documents(PRODUCT).create({ data: { name: 'Thing' } });
  await giveCard(app, { uid: PRODUCT, documentId });
  const { body } = await app.put(`/api/products/${documentId}`, { data: { ogImage: CHOICES } });
  expect(body.data.ogImage).toMatchObject(WRITTEN);
});

it('answers a saved draft with no card: the one there is shows what is published', async () => {
  const { documentId } = await publishArticle(app, { title: 'Live' });
  const draft = `/api/articles/${documentId}?status=draft`;
  const { body } = await app.put(draft, { data: { ogImage: CHOICES } });
  expect(body.data.ogImage).toBeNull();
  const published = await app.get(`/api/articles/${documentId}`);
  expect(published.body.data.ogImage).toMatchObject({ state: 'ready', template: 'editorial' });
});

it('answers a later reading with what the picture shows', async () => {
  const { documentId } = await publishArticle(app, { title: 'Later' });
  await app.put(`/api/articles/${documentId}`, { data: { ogImage: CHOICES } });
  const { body } = await app.get(`/api/articles/${documentId}`);
  expect(body.data.ogImage).toMatchObject({ state: 'queued', template: 'editorial' });
});

it('answers a GraphQL mutation with the card to come', async () => {
  const { documentId, url } = await publishArticle(app, { title: 'Before' });
  const { body } = await app.graphql(
    `mutation ($documentId: ID!, $choices: JSON) {
      updateArticle(documentId: $documentId, data: { ogImage: $choices }) {
        ogImage { url state template brandColor }
      }
    }`,
    { documentId, choices: CHOICES },
  );
  expect(body.data.updateArticle.ogImage).toEqual({ ...WRITTEN, url });
});

it("obeys the app's own policies for the card's fields in GraphQL", async () => {
  const { documentId, url } = await publishArticle(app, { title: 'Secretive' });
  const { body } = await app.graphql(
    'query ($id: ID!) { article(documentId: $id) { ogImage { url mime } } }',
    { id: documentId },
  );
  expect(body.data.article.ogImage).toEqual({ url, mime: null });
  expect(body.errors).toMatchObject([{ path: ['article', 'ogImage', 'mime'] }]);
});
