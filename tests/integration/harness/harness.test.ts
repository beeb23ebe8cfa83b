import { existsSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { bootApp, documentsOf, send } from '.';

const CARD_TABLE = 'plugin::og-image.card';

it('boots an app again on what it left behind', async () => {
  const first = await bootApp({ withGraphql: false, locales: ['fr'] });
  await first.post('/api/products', { data: { name: 'Cup' } });
  await first.destroy({ keep: true });

  const second = await bootApp({ withGraphql: false, appDir: first.appDir, locales: ['fr'] });
  const { body } = await second.get('/api/products');
  expect(body.data).toMatchObject([{ name: 'Cup' }]);
  await second.destroy();
  expect(existsSync(first.appDir)).toBe(false);
});

it('runs a second app on the same database, with options of its own, to be killed or stopped', async () => {
  const app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
  const worker = await app.fork({ pluginConfig: { queue: { work: true, pollMs: 100 } } });
  await documentsOf(app, 'api::product.product').create({ data: { name: 'Drawn by the fork' } });
  const [card] = await app.waitForCards(([first]) => first?.state === 'ready');
  expect(card).toMatchObject({ targetUid: 'api::product.product', errorMessage: null });
  await worker.kill();
  expect(() => process.kill(worker.pid, 0)).toThrow('ESRCH');

  const next = await app.fork();
  const token = await app.createApiToken('read-only');
  const { body } = await send(next.url, 'GET', '/api/products', undefined, { token });
  expect(body.data).toMatchObject([{ name: 'Drawn by the fork' }]);
  await next.stop();
  await expect(fetch(next.url)).rejects.toThrow();
  expect(await app.strapi.db.query(CARD_TABLE).count()).toBe(1);
  await app.destroy();
});

it('boots without the plugin too, for comparison', async () => {
  const app = await bootApp({ withPlugin: false });
  const { body } = await app.post('/api/articles', { data: { title: 'Plain' } });
  expect(body.data).not.toHaveProperty('ogImage');
  expect((await app.graphql('{ articles { title } }')).body.data.articles).toHaveLength(1);
  await app.destroy();
});

it('uploads a picture and signs in administrators of any role', async () => {
  const app = await bootApp({ withGraphql: false });
  // The smallest PNG: one transparent pixel.
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const file = await app.uploadPicture(pixel, 'pixel.png');
  expect((await fetch(`${app.url}${file.url}`)).status).toBe(200);

  const superAdmin = await app.createAdmin();
  expect((await superAdmin.get('/admin/users')).status).toBe(200);
  const author = await app.createAdmin('strapi-author');
  expect((await author.get('/admin/users')).status).toBe(403);
  const reader = await app.createAdmin([{ action: 'admin::users.read' }]);
  expect((await reader.get('/admin/users')).status).toBe(200);
  await app.destroy();
});

it('writes once more what SQLite refuses while another process writes', async () => {
  const app = await bootApp({ withGraphql: false });
  const other = new Database(join(app.appDir, '.tmp/data.db'));
  other.exec('BEGIN IMMEDIATE');
  // The event loop turns when the first try was refused.
  setTimeout(() => other.exec('COMMIT'), 1);
  const { documentId } = await documentsOf(app, 'api::author.author').create({
    data: { name: 'Second try' },
  });
  other.close();
  expect(await app.strapi.db.query('api::author.author').findMany()).toMatchObject([
    { documentId, name: 'Second try' },
  ]);
  await app.destroy();
});
