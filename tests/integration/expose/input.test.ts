import { bootApp, type App } from '../harness';
import { ARTICLE, NO_DRAWING } from './support';

let app: App;

beforeAll(async () => {
  app = await bootApp({ withGraphql: false, pluginConfig: NO_DRAWING });
});

afterAll(() => app.destroy());

async function stored(documentId: string): Promise<unknown> {
  return app.strapi.documents(ARTICLE).findOne({ documentId });
}

it('keeps the choices that a client writes, each in one form', async () => {
  const { body, status } = await app.post('/api/articles', {
    data: {
      title: 'Chosen',
      ogImage: { template: 'editorial', brandColor: 'RGB(1, 2, 3)', title: ' Own ', label: '' },
    },
  });
  expect(status).toBe(201);
  expect(body.data.ogImage).toMatchObject({ width: null, state: 'queued' });
  const { ogImage } = (await stored(body.data.documentId)) as { ogImage: object };
  expect(ogImage).toEqual({ template: 'editorial', brandColor: '#010203', title: 'Own' });
});

it('leaves the choices alone when an update does not speak of them', async () => {
  const { body } = await app.post('/api/articles', {
    data: { title: 'Chosen', ogImage: { brandColor: '#123456' } },
  });
  const { documentId } = body.data;
  await app.put(`/api/articles/${documentId}`, { data: { title: 'Renamed' } });
  expect(await stored(documentId)).toMatchObject({ ogImage: { brandColor: '#123456' } });
  await app.put(`/api/articles/${documentId}`, { data: { ogImage: null } });
  expect(await stored(documentId)).toMatchObject({ ogImage: null });
});

it.each([
  ['a template that does not exist', { template: 'edtorial' }, /Did you mean "editorial"\?/],
  ['a colour that is none', { brandColor: 'url(http://x)' }, /is not a colour/],
  ['a value that is no object', 'editorial', /holds an object/],
  ['a list', ['editorial'], /holds an object/],
  ['an address', { url: 'https://evil.example/card.png' }, /has no choice "url"/],
  ['words that are too long', { alt: 'x'.repeat(421) }, /may have 420/],
])('refuses %s with a 400 that helps', async (_, ogImage, message) => {
  const answer = await app.post('/api/articles', { data: { title: 'Wrong', ogImage } });
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(message);
  expect(answer.body.error.details).toMatchObject({
    code: expect.stringMatching(/^OG_/),
    errors: [{ path: ['ogImage'] }],
  });
});

it('takes __proto__ for data', async () => {
  // By code, because Strapi's body parser lets no such JSON in.
  const ogImage = JSON.parse('{ "__proto__": { "template": "x" }, "brandColor": "#123456" }');
  const create = () => app.strapi.documents(ARTICLE).create({ data: { title: 'Proto', ogImage } });
  await expect(create()).rejects.toThrow('has no choice "__proto__"');
  expect(Object.prototype).not.toHaveProperty('template');
});

it('shows an editor at the field what is wrong with it', async () => {
  const admin = await app.createAdmin();
  const answer = await admin.post(`/content-manager/collection-types/${ARTICLE}`, {
    title: 'By an editor',
    ogImage: { brandColor: 'redd' },
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors[0].path).toEqual(['ogImage']);
});
