import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';

import sharp from 'sharp';

import { bootApp, documentsOf, type App } from '../harness';
import { ARTICLE, updateArticle } from './support';

jest.setTimeout(120_000);

const FALLBACK = sharp({
  create: { width: 1200, height: 630, channels: 3, background: '#123456' },
}).png();

let app: App;

const CONFIG = {
  queue: { work: false },
  formats: ['og', 'square'],
  brand: { name: 'The Daily', color: '#0f766e' },
  fallback: [
    { locale: 'fr', template: 'bold', description: 'Les nouvelles de la côte' },
    { type: 'api::nothing.nothing', template: 'boldest' },
    { locale: 'de', picture: { file: 'fallbackofthelibrary1234' } },
    './fallback.png',
  ],
  link: { waitMs: 400, waiting: 3, perMinute: 1_000 },
};

beforeAll(async () => {
  app = await bootApp({ locales: ['fr', 'de'], withGraphql: false, pluginConfig: CONFIG });
  writeFileSync(join(app.appDir, 'fallback.png'), await FALLBACK.toBuffer());
});
afterAll(() => app.destroy());

/** Has the app draw from now on: whatever needs a card that waits stands before. */
const startDrawing = () => app.strapi.plugin('og-image').service('queue').start();

afterEach(() => jest.restoreAllMocks());

async function publish(title: string, data: object = {}): Promise<string> {
  const { documentId } = await documentsOf(app, ARTICLE).create({
    data: { title, ...data },
    status: 'published',
  });
  return documentId;
}

/** The lasting address of a card, as REST tells it, without the host. */
async function linkOf(documentId: string, format?: string, locale = 'en'): Promise<string> {
  const { body } = await app.get(`/api/articles/${documentId}?locale=${locale}`);
  const { link, formats } = body.data.ogImage;
  return String(format === undefined ? link : formats[format].link).slice(app.url.length);
}

/** Without any token, as crawlers ask. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${app.url}${path}`, { redirect: 'manual', headers: { connection: 'close', ...headers } });

/** The same without what `fetch` adds to a conditional request: that it wants no answer from a cache. */
function statusOf(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${app.url}${path}`, { agent: false, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });
}

async function drawn(title: string): Promise<string> {
  const documentId = await publish(title);
  await app.waitForCards(
    (cards) => cards.find((card) => card.targetDocumentId === documentId)?.state === 'ready',
    60_000,
  );
  return documentId;
}

describe('an entry that has no card', () => {
  const expectFallback = async (link: string) => {
    const answer = await ask(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('content-type')).toBe('image/png');
  };

  it('because it is not published any more: the fallback, for a short time', async () => {
    const documentId = await publish('Gone soon');
    const link = await linkOf(documentId);
    await app.strapi.documents(ARTICLE).unpublish({ documentId });
    await expectFallback(link);
  });

  it('because its editor switched it off', async () => {
    const documentId = await publish('Off soon');
    const link = await linkOf(documentId);
    await updateArticle(app, { documentId, data: { ogImage: { off: true } }, status: 'published' });
    await expectFallback(link);
  });

  it('in this locale: one that is drawn with the brand, for that locale', async () => {
    const answer = await ask(await signedLink(await publish('Only English'), 'fr', 'og'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
    const tag = answer.headers.get('etag') ?? '';
    const path = await signedLink(await publish('English as well'), 'fr', 'og');
    expect(await statusOf(path, { 'if-none-match': tag })).toBe(304);
  });

  it('in this locale: a picture of the media library, by its documentId', async () => {
    const bytes = await sharp({
      create: { width: 1200, height: 630, channels: 3, background: '#654321' },
    })
      .png()
      .toBuffer();
    const { id, url } = await app.uploadPicture(bytes, 'fallback-of-the-library.png');
    await app.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id }, data: { documentId: 'fallbackofthelibrary1234' } });
    const answer = await ask(await signedLink(await publish('Only English, too'), 'de', 'og'));
    expect(answer.status).toBe(200);
    const kept = Buffer.from(await (await ask(url)).arrayBuffer());
    expect(Buffer.from(await answer.arrayBuffer()).equals(kept)).toBe(true);
  });

  it.each([
    ['cropped from the picture', 'en'],
    ['drawn', 'fr'],
  ])('in another format: one of its size, %s', async (_, locale) => {
    const documentId = await publish('Another size');
    await app.strapi.documents(ARTICLE).unpublish({ documentId });
    const answer = await ask(await signedLink(documentId, locale, 'square'));
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([1200, 1200]);
  });
});

describe('a card that is not drawn yet', () => {
  it('is stood in for by the fallback when its time is up, which nobody may keep', async () => {
    const documentId = await publish('Too slow');
    const answer = await ask(await linkOf(documentId));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).equals(await FALLBACK.toBuffer())).toBe(true);
  });

  it('goes before what runs in bulk, and not before a publish', async () => {
    const documentId = await publish('Waits in bulk');
    const where = { targetDocumentId: documentId };
    const cards = app.strapi.db.query('plugin::og-image.card');
    await cards.updateMany({ where, data: { priority: 3 } });
    await ask(await linkOf(documentId));
    expect(await cards.findOne({ where })).toMatchObject({ priority: 2, state: 'queued' });
  });

  it('is waited for by so many at most: the rest is answered at once', async () => {
    const ids = await Promise.all(['1', '2', '3', '4', '5'].map((title) => publish(title)));
    const links = await Promise.all(ids.map((documentId) => linkOf(documentId)));
    const answers = await Promise.all(links.map((link) => ask(link)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['no-store']),
    );
  });
});

/** Signs what the app has not linked to, as only the app can. */
async function signedLink(documentId: string, locale: string, format: string): Promise<string> {
  const { createSigner } = await import('../../../server/src/expose/link/sign');
  const keys = app.strapi.config.get<[string, ...string[]]>('server.app.keys');
  const sig = createSigner(keys).sign({ uid: ARTICLE, documentId, locale }, format);
  return `/api/og-image/cards/${ARTICLE}/${documentId}/${format}.jpg?locale=${locale}&sig=${sig}`;
}

describe('an address that the site did not make', () => {
  it.each([
    ['no signature', (link: string) => link.replace(/[?&]sig=.*/u, '')],
    ['another signature', (link: string) => link.replace(/sig=./u, 'sig=_')],
    ['two of them', (link: string) => `${link}&sig=abc`],
    ['another format', (link: string) => link.replace('/og.jpg', '/square.jpg')],
    ['another locale', (link: string) => link.replace('locale=en', 'locale=fr')],
    [
      'an entry of five thousand characters',
      (link: string) => link.replace(/\/[a-z0-9]{24}\//u, `/${'x'.repeat(5_000)}/`),
    ],
    ['a slash within', (link: string) => link.replace('/og.jpg', '/..%2Fog.jpg')],
    ['a prototype for a format', (link: string) => link.replace('/og.jpg', '/__proto__.jpg')],
    ['a file that is no picture', (link: string) => link.replace('/og.jpg', '/og.svg')],
  ])('is refused: %s', async (_, change) => {
    const link = await linkOf(await publish('Signed'));
    const answer = await ask(change(link));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('cannot be asked with other methods, and other parameters change nothing', async () => {
    const link = await linkOf(await publish('Methods'));
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status } = await fetch(`${app.url}${link}`, { method });
      expect([404, 405]).toContain(status);
    }
    const plain = await ask(link);
    const other = await ask(`${link}&template=bold&title=Injected&width=9000`);
    expect(other.status).toBe(plain.status);
    expect(other.headers.get('etag')).toBe(plain.headers.get('etag'));
  });
});

describe('a card that is drawn', () => {
  beforeAll(startDrawing);

  it('is one short redirect away in each format, and whoever asks with HEAD is told the same', async () => {
    const documentId = await drawn('Drawn');
    const { body } = await app.get(`/api/articles/${documentId}`);
    const { link, url, formats } = body.data.ogImage;
    for (const [address, target] of [
      [link, url],
      [formats.square.link, formats.square.url],
    ]) {
      const answer = await ask(String(address).slice(app.url.length));
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe(target);
      expect(answer.headers.get('cache-control')).toBe(
        'public, max-age=60, stale-while-revalidate=86400',
      );
    }
    const head = await fetch(String(link), { method: 'HEAD', redirect: 'follow' });
    expect(head.headers.get('content-type')).toMatch(/^image\//u);
  });

  it('stays the same address when the card changes, and leads to the new picture', async () => {
    const documentId = await drawn('Before');
    const link = await linkOf(documentId);
    const before = (await ask(link)).headers.get('location');
    await updateArticle(app, { documentId, data: { title: 'After' }, status: 'published' });
    await app.waitForCards(
      (cards) => cards.find((card) => card.targetDocumentId === documentId)?.state === 'ready',
      60_000,
    );
    expect(await linkOf(documentId)).toBe(link);
    expect((await ask(link)).headers.get('location')).not.toBe(before);
  });

  it('is drawn once however many ask, and whoever asks before that is told to come again', async () => {
    const documentId = await publish('Asked for');
    await app.strapi.db
      .query('plugin::og-image.card')
      .deleteMany({ where: { targetDocumentId: documentId } });
    const link = await linkOf(documentId);
    // The wait of this app is short; a crawler comes again.
    let answers = await Promise.all(Array.from({ length: 20 }, () => ask(link)));
    for (let turn = 0; turn < 60 && answers[0]?.status !== 302; turn += 1) {
      answers = await Promise.all(Array.from({ length: 20 }, () => ask(link)));
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    const { fingerprint } = (await app.cards()).find(
      (card) => card.targetDocumentId === documentId,
    ) ?? { fingerprint: null };
    const renders = await app.strapi.db
      .query('plugin::og-image.render')
      .findMany({ where: { fingerprint } });
    expect(renders).toHaveLength(2);
  });
});

describe('a private bucket', () => {
  const makePrivate = () =>
    jest.spyOn(app.strapi.plugin('upload').provider, 'isPrivate').mockResolvedValue(true);

  it('is read by the site itself, in parts and only where it has changed', async () => {
    const documentId = await drawn('Private');
    makePrivate();
    const { body } = await app.get(`/api/articles/${documentId}`);
    const { link, url } = body.data.ogImage;
    expect(url).toBe(link);
    const path = String(link).slice(app.url.length);
    const whole = await ask(path);
    expect(whole.status).toBe(200);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
    const tag = whole.headers.get('etag') ?? '';
    expect(await statusOf(path, { 'if-none-match': tag })).toBe(304);
    const part = await ask(path, { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
    const beyond = await ask(path, { range: `bytes=${bytes.length}-` });
    expect(beyond.status).toBe(416);
    const nonsense = await ask(path, { range: 'lines=1-2' });
    expect(nonsense.status).toBe(200);
    const head = await fetch(String(link), { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
  });
});
