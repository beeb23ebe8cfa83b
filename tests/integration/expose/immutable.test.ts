import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { contentName } from '../../../server/src/store/object-name';
import { bootApp, publishArticle, type App } from '../harness';
import { plain } from '../../fixtures/render/pictures';

let app: App;

beforeAll(async () => {
  app = await bootApp({ withGraphql: false, pluginConfig: { formats: ['square'] } });
});

afterAll(() => app.destroy());

async function cacheControlOf(url: string, method = 'GET'): Promise<string | null> {
  const answer = await fetch(url, { method, headers: { connection: 'close' } });
  return answer.headers.get('cache-control');
}

const FOR_EVER = 'public, max-age=31536000, immutable';

it('lets every picture of a card be kept for ever', async () => {
  const documentId = await publishArticle(app, 'Kept');
  await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
  const { body } = await app.get(`/api/articles/${documentId}`);
  const { url, formats } = body.data.ogImage;
  expect(await cacheControlOf(url)).toBe(FOR_EVER);
  expect(await cacheControlOf(url, 'HEAD')).toBe(FOR_EVER);
  expect(await cacheControlOf(formats.square.url)).toBe(FOR_EVER);
});

it('leaves other files, and pictures that are not there, as Strapi has them', async () => {
  const { url } = await app.uploadPicture(
    await plain(20, 20, '#336699').png().toBuffer(),
    'og-cover.png',
  );
  expect(await cacheControlOf(`${app.url}${url}`)).toBe('max-age=0');

  const digits = 'a'.repeat(64);
  const name = `${contentName({ fingerprint: digits, format: 'og', digest: digits })}.png`;
  expect(await cacheControlOf(`${app.url}/uploads/${name}`)).not.toBe(FOR_EVER);

  await mkdir(join(app.appDir, 'public/other'));
  await writeFile(join(app.appDir, 'public/other', name), 'not a card');
  expect(await cacheControlOf(`${app.url}/other/${name}`)).not.toBe(FOR_EVER);
});
