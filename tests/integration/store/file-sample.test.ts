import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { getService } from '../../../server/src/service';
import { FileSample } from '../../../server/src/store/file-sample';
import { plain } from '../../fixtures/render/pictures';
import { expectEveryCardRight, isStored } from '../faults/truth';
import { bootApp, documentsOf, publishArticle, type App } from '../harness';

const FILE = 'plugin::upload.file';
const ARTICLE = 'api::article.article';

let app: App;

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    pluginConfig: { queue: { pollMs: 200 }, net: { private: ['127.0.0.1'] } },
  });
});

afterAll(() => app.destroy());
afterEach(() => jest.restoreAllMocks());

const ready = () => app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));

const sample = (size: number) =>
  new FileSample({
    strapi: app.strapi,
    locate: getService(app.strapi, 'site').locate,
    door: getService(app.strapi, 'mediaDoor'),
    size,
  });

async function pictureOf(documentId: string): Promise<string> {
  const { body } = await app.get(`/api/articles/${documentId}`);
  return new URL(body.data.ogImage.url).pathname;
}

async function drawn(title: string): Promise<string> {
  const documentId = await publishArticle(app, title);
  await ready();
  return documentId;
}

it('draws again whose rows a transfer brought without their objects', async () => {
  const documentId = await drawn('Row alone');
  await drawn('Whole');
  await rm(join(app.appDir, 'public', await pictureOf(documentId)));
  const { signal } = new AbortController();
  const files = sample(1);
  // One in a round, then from the start again.
  expect([await files.round(signal), await files.round(signal)]).toEqual([1, 0]);
  await app.waitForCards((cards) => cards.some(({ revision }) => revision > 1));
  await ready();
  expect(isStored(app, await pictureOf(documentId))).toBe(true);
  await expectEveryCardRight(app);
});

it.each([
  [404, 1],
  [403, 0],
  [500, 0],
])('takes the word of a storage service that answers %d', async (status, gone) => {
  const server: Server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const documentId = await drawn(`Elsewhere ${status}`);
  const where = { url: await pictureOf(documentId) };
  await app.strapi.db
    .query(FILE)
    .update({ where, data: { url: `http://127.0.0.1:${port}/og.png` } });
  expect(await sample(1_000).round(new AbortController().signal)).toBe(gone);
  await app.strapi.db
    .query(FILE)
    .updateMany({ where: { url: { $contains: `:${port}/` } }, data: where });
  server.closeAllConnections();
  server.close();
});

it('signs what it reads and shows of a private bucket, and warns of that bucket', async () => {
  const cover = await app.uploadPicture(await plain(600, 400, '#336699').png().toBuffer(), 'c.png');
  const files = app.strapi.db.query(FILE);
  const closed = 'https://bucket.invalid/c.png';
  await files.update({ where: { id: cover.id }, data: { url: closed } });
  const { provider } = app.strapi.plugin('upload');
  jest.spyOn(provider, 'isPrivate').mockResolvedValue(true);
  provider.getSignedUrl = ({ url }: { url: string }) =>
    Promise.resolve({ url: `${app.url}${url === closed ? cover.url : url}?signature=1` });

  const { documentId } = await documentsOf(app, ARTICLE).create({
    data: { title: 'Covered', cover: cover.id },
  });
  await documentsOf(app, ARTICLE).publish({ documentId });
  await ready();
  const admin = await app.createAdmin();
  const { body } = await admin.get(`/og-image/cards/${ARTICLE}/${documentId}`);
  expect(body.data).toMatchObject({ state: 'ready', warnings: [] });
  expect(body.data.url).toMatch(/\?signature=1$/u);
  const preview = await admin.post('/og-image/preview', {
    uid: ARTICLE,
    documentId,
    locale: 'en',
    values: {},
    choices: null,
  });
  expect(preview.body.data.warnings).toEqual([]);
});
