import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { bootApp, documentsOf, type App } from '../harness';

const ARTICLE = 'api::article.article';

interface Told {
  readonly event: string;
  readonly documentId: string;
  readonly [detail: string]: unknown;
}

let app: App;
let heard: Told[];
let server: Server;
let posted: Told[];

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    pluginConfig: { formats: ['square'], queue: { pollMs: 200 } },
  });
  for (const event of ['og-image.ready', 'og-image.failed']) {
    app.strapi.eventHub.on(event, (payload: Omit<Told, 'event'>) => {
      heard.push({ event, ...payload } as Told);
      return Promise.resolve();
    });
  }
  server = createServer((request, response) => {
    void text(request).then((body) => {
      posted.push(JSON.parse(body));
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await app.destroy();
  server.closeAllConnections();
  await once(server.close(), 'close');
});

beforeEach(() => {
  heard = [];
  posted = [];
});

afterEach(() => jest.restoreAllMocks());

async function publish(data: Record<string, unknown>): Promise<string> {
  const { documentId } = await documentsOf(app, ARTICLE).create({ data });
  await documentsOf(app, ARTICLE).publish({ documentId });
  return documentId;
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to pass within 20 s.');
    await sleep(20);
  }
}

it('tells of a new picture, with the address a front end needs', async () => {
  const documentId = await publish({ title: 'News' });
  await until(() => heard.length > 0);
  const [card] = (await app.cards()).filter((each) => each.targetDocumentId === documentId);
  const { body } = await app.get(`/api/articles/${documentId}`);
  expect(heard).toEqual([
    {
      event: 'og-image.ready',
      uid: ARTICLE,
      documentId,
      locale: 'en',
      fingerprint: card?.fingerprint,
      card: body.data.ogImage,
      tags: [ARTICLE, `${ARTICLE}:${documentId}`, `${ARTICLE}:${documentId}:en`],
    },
  ]);
});

it('keeps still when a card looks as before', async () => {
  const documentId = await publish({ title: 'No news' });
  await until(() => heard.length === 1);
  await documentsOf(app, ARTICLE).publish({ documentId });
  await app.waitForCards((cards) =>
    cards.some(
      (card) =>
        card.targetDocumentId === documentId && card.revision === 2 && card.state === 'ready',
    ),
  );
  expect(heard).toHaveLength(1);
});

it('tells of a card that is set aside, and why', async () => {
  jest.spyOn(app.strapi.log, 'error').mockReturnThis();
  const documentId = await publish({ title: 'Bad news', ogImage: null });
  await until(() => heard.length === 1);
  await app.strapi.db.query(ARTICLE).updateMany({
    where: { documentId, publishedAt: null },
    data: { ogImage: { template: 'retro' } },
  });
  await documentsOf(app, ARTICLE).publish({ documentId });
  await until(() => heard.length === 2);
  expect(heard[1]).toEqual({
    event: 'og-image.failed',
    uid: ARTICLE,
    documentId,
    locale: 'en',
    code: 'OG_TEMPLATE_UNKNOWN',
    message: expect.stringContaining('"retro"'),
    tags: [ARTICLE, `${ARTICLE}:${documentId}`, `${ARTICLE}:${documentId}:en`],
  });
});

it('leaves a card alone whose listener throws', async () => {
  const log = jest.spyOn(app.strapi.log, 'error').mockReturnThis();
  const off = app.strapi.eventHub.on('og-image.ready', () => {
    throw new Error('a careless listener');
  });
  const documentId = await publish({ title: 'Careless' });
  await until(() => log.mock.calls.length > 0);
  off();
  const cards = await app.waitForCards((all) => all.every(({ state }) => state !== 'queued'));
  expect(cards.find((card) => card.targetDocumentId === documentId)).toMatchObject({
    state: 'ready',
    errorCode: null,
  });
});

it('can be asked for in the webhook settings, and calls the address', async () => {
  const { port } = server.address() as AddressInfo;
  const admin = await app.createAdmin();
  const answer = await admin.post('/admin/webhooks', {
    name: 'Front end',
    url: `http://127.0.0.1:${port}/`,
    headers: {},
    events: ['og-image.ready', 'og-image.failed'],
  });
  expect(answer.status).toBe(201);
  const documentId = await publish({ title: 'By webhook' });
  await until(() => posted.length > 0);
  expect(posted).toMatchObject([
    {
      events: [
        {
          event: 'og-image.ready',
          uid: ARTICLE,
          documentId,
          locale: 'en',
          fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
          card: {
            url: expect.stringMatching(/^http/),
            formats: { square: { url: expect.stringMatching(/^http/), width: 1200, height: 1200 } },
          },
        },
      ],
    },
  ]);
});
