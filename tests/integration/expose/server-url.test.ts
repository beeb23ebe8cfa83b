import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bootApp, type App } from '../harness';
import { ARTICLE, NO_DRAWING, publishArticle } from './support';

/** What operators read, in a file. */
const LOGGER = `
const { transports } = require('winston');
const filename = require('node:path').join(__dirname, '../.tmp/log.txt');
module.exports = { transports: [new transports.File({ filename })] };
`;

let app: App | undefined;
const environment = process.env.NODE_ENV;

afterEach(async () => {
  process.env.NODE_ENV = environment;
  await app?.destroy();
});

it("stands pictures under server.url, that address's path included", async () => {
  app = await bootApp({
    pluginConfig: NO_DRAWING,
    withGraphql: false,
    serverConfig: { url: 'https://cms.example.com/strapi' },
  });
  const { documentId } = await publishArticle(app, { title: 'Behind a proxy' });
  const { body } = await app.get(`/api/articles/${documentId}`);
  expect(body.data.ogImage.url).toMatch(/^https:\/\/cms\.example\.com\/strapi\/uploads\/og-/);
  // The admin, whose editors copy the address, and the front end are told the same one.
  const card = await (await app.createAdmin()).get(`/og-image/cards/${ARTICLE}/${documentId}`);
  expect(card.body.data.url).toBe(body.data.ogImage.url);
});

it('answers paths in production where no address is set, and says so once at start', async () => {
  process.env.NODE_ENV = 'production';
  app = await bootApp({
    pluginConfig: NO_DRAWING,
    serverConfig: { logger: { config: { level: 'warn' }, updates: { enabled: false } } },
    files: { 'config/logger.js': LOGGER },
  });
  const { documentId } = await publishArticle(app, { title: 'Nowhere' });
  const { body } = await app.get(`/api/articles/${documentId}`);
  expect(body.data.ogImage.url).toMatch(/^\/uploads\/og-/);
  const { body: graph } = await app.graphql('{ articles { ogImage { url } } }');
  expect(graph.data.articles).toEqual([{ ogImage: { url: body.data.ogImage.url } }]);
  const card = await (await app.createAdmin()).get(`/og-image/cards/${ARTICLE}/${documentId}`);
  expect(card.body.data.url).toBe(body.data.ogImage.url);

  const log = await readFile(join(app.appDir, '.tmp/log.txt'), 'utf8');
  expect(log.match(/Addresses of pictures have no host/gu)).toHaveLength(1);
});
