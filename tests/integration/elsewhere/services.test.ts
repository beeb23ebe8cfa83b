import sharp from 'sharp';

import { bootApp, documentsOf, type Admin, type App } from '../harness';
import { counted, madeRun } from '../runs/support';
import { cardOf, isMade } from './cards';
import { CARD_COLOR, fakeMakers, gateOf, type FakeMakers } from './makers';

const ARTICLE = 'api::article.article';
const READ = { action: 'plugin::og-image.read' } as const;
const MAY_EDIT = ['read', 'create', 'update'].map((action) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: ARTICLE,
}));

let app: App;
let makers: FakeMakers;
let ada: Admin;

beforeAll(async () => {
  makers = await fakeMakers();
  app = await bootApp({
    pluginConfig: {
      formats: ['square'],
      queue: { pollMs: 200, backoffMs: 10 },
      services: [
        {
          name: 'painter',
          label: 'Painter',
          type: 'http',
          fallback: 'bold',
          price: 0.02,
          monthlyLimit: 12,
          options: { mood: { type: 'text', label: 'Mood', default: 'calm', maxLength: 50 } },
          request: {
            method: 'POST',
            url: `${makers.url}/card`,
            auth: { type: 'bearer', token: 'key-of-the-painter' },
            body: { title: '{content.title}', mood: '{options.mood}' },
            answer: { as: 'bytes' },
          },
        },
      ],
    },
  });
  ada = await app.createAdmin();
});

afterAll(async () => {
  await app.destroy();
  await makers.close();
});

beforeEach(() => {
  makers.answer = null;
  makers.gate = null;
  makers.cards.length = 0;
});

const PAINTED = { template: 'painter' };

async function publish(title: string, choices: object | null = PAINTED): Promise<string> {
  const articles = documentsOf(app, ARTICLE);
  const { documentId } = await articles.create({ data: { title, ogImage: choices } });
  await articles.publish({ documentId });
  return documentId;
}

interface Picture {
  readonly color: string;
  readonly width: number;
  readonly height: number;
}

/** The picture of a card as the API answers it. */
async function pictureOf(documentId: string, format: 'og' | 'square' = 'og'): Promise<Picture> {
  const { body } = await app.get(`/api/articles/${documentId}`);
  const { ogImage } = (body as { data: { ogImage: Record<string, unknown> } }).data;
  const formats = ogImage['formats'] as Record<string, { url: string }>;
  const url = format === 'og' ? String(ogImage['url']) : String(formats[format]?.url);
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  const { width, height } = await sharp(bytes).metadata();
  const [red = 0, green = 0, blue = 0] = await sharp(bytes)
    .resize(1, 1)
    .removeAlpha()
    .raw()
    .toBuffer();
  const hex = [red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('');
  return { color: `#${hex}`, width, height };
}

const near = (one: string, other: string): boolean =>
  [1, 3, 5].every(
    (at) =>
      Math.abs(parseInt(one.slice(at, at + 2), 16) - parseInt(other.slice(at, at + 2), 16)) < 8,
  );

const previewOf = async (title: string, admin = ada, choices: object = PAINTED) => {
  const request = { uid: ARTICLE, values: { title }, choices };
  const { body } = await admin.post('/og-image/preview', request);
  return (body as { data: { order: Record<string, unknown>; template: string } }).data;
};

const draw = (title: string, admin = ada) =>
  admin.post('/og-image/orders', { uid: ARTICLE, values: { title }, choices: PAINTED });

it('stands among the templates, with what it costs and what draws until then', async () => {
  const { body } = await ada.get(`/og-image/templates?uid=${ARTICLE}`);
  const { templates } = (body as { data: { templates: { name: string }[] } }).data;
  expect(templates.find(({ name }) => name === 'painter')).toMatchObject({
    label: 'Painter',
    options: { mood: { type: 'text' } },
    service: { fallback: 'bold', price: { amount: 0.02, currency: 'USD' } },
  });
  expect(JSON.stringify(body)).not.toContain('key-of-the-painter');
});

it('draws a card here at once, and swaps it when the service has made it', async () => {
  const { open, opened } = gateOf();
  makers.gate = opened;
  const documentId = await publish('Swapped');
  const standIn = await cardOf(app, documentId);
  expect(standIn).toMatchObject({ template: 'painter' });
  expect(standIn.warnings).toEqual([expect.objectContaining({ code: 'OG_ORDER_WAITING' })]);
  expect(near((await pictureOf(documentId)).color, CARD_COLOR)).toBe(false);
  open();
  const made = await cardOf(app, documentId, isMade);
  expect(made).toMatchObject({ template: 'painter', warnings: [] });
  expect(made.fingerprint).not.toBe(standIn.fingerprint);
  const og = await pictureOf(documentId);
  expect(og).toMatchObject({ width: 1200, height: 630 });
  expect(near(og.color, CARD_COLOR)).toBe(true);
  const square = await pictureOf(documentId, 'square');
  expect(square).toMatchObject({ width: 1200, height: 1200 });
  expect(makers.cards).toEqual([{ title: 'Swapped', mood: 'calm' }]);
});

it('pays once for what is sent twice, by other entries and by regenerating', async () => {
  const first = await publish('The same');
  await cardOf(app, first, isMade);
  const second = await publish('The same');
  await cardOf(app, second, isMade);
  await ada.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds: [first] });
  await cardOf(app, first, isMade);
  expect(makers.cards).toHaveLength(1);
  await publish('The same', { ...PAINTED, options: { mood: 'wild' } });
  await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
  await app.waitForCards(() => makers.cards.length === 2);
});

it('asks nothing for a preview, says what it would cost, and draws it when asked to', async () => {
  const before = await previewOf('Previewed');
  expect(before).toMatchObject({
    template: 'painter',
    order: {
      kind: 'service',
      maker: 'Painter',
      state: 'none',
      price: { amount: 0.02, currency: 'USD' },
      month: { limit: 12 },
      mayAsk: true,
    },
  });
  expect(makers.cards).toEqual([]);
  expect((await draw('Previewed')).status).toBe(200);
  for (;;) {
    const { order } = await previewOf('Previewed');
    if (order['state'] === 'ready') break;
    expect(['waiting', 'asking']).toContain(order['state']);
  }
  expect(makers.cards).toHaveLength(1);
  await draw('Previewed');
  const documentId = await publish('Previewed');
  await cardOf(app, documentId, isMade);
  expect(makers.cards).toHaveLength(1);
});

it('lets nobody spend money who may not', async () => {
  const reader = await app.createAdmin([READ, ...MAY_EDIT]);
  expect((await previewOf('Forbidden', reader)).order).toMatchObject({ mayAsk: false });
  expect((await draw('Forbidden', reader)).status).toBe(403);
  expect(makers.cards).toEqual([]);
});

it('stops at 402 for all cards, says so where admins see it, and goes on when it is resumed', async () => {
  makers.answer = { status: 402, body: {} };
  const documentId = await publish('Out of money');
  await app.waitForCards(() => makers.cards.length === 1);
  const stopped = async () => {
    const { body } = await ada.get('/og-image/makers');
    return (body as { data: { stopped: string | null }[] }).data[0]?.stopped;
  };
  while ((await stopped()) === null) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await stopped()).toMatch(/402/);
  expect((await previewOf('Out of money')).order).toMatchObject({
    state: 'waiting',
    problem: { code: 'OG_ORDER_STOPPED' },
  });
  const other = await publish('Not asked');
  await cardOf(app, other);
  expect(makers.cards).toHaveLength(1);
  makers.answer = null;
  expect((await ada.post('/og-image/makers/service:painter/resume')).status).toBe(200);
  await cardOf(app, documentId, isMade);
  await cardOf(app, other, isMade);
});

it('takes back what a card turned away from before the service was asked', async () => {
  makers.answer = { status: 402, body: {} };
  const documentId = await publish('First words');
  await app.waitForCards(() => makers.cards.length === 1);
  const articles = documentsOf(app, ARTICLE);
  const before = await cardOf(app, documentId);
  await articles.update({ documentId, data: { title: 'Second words' } });
  await articles.publish({ documentId });
  await cardOf(app, documentId, (card) => {
    return card.state === 'ready' && card.fingerprint !== before.fingerprint;
  });
  makers.answer = null;
  makers.cards.length = 0;
  await ada.post('/og-image/makers/service:painter/resume');
  await cardOf(app, documentId, isMade);
  expect(makers.cards).toMatchObject([{ title: 'Second words' }]);
});

it('never asks again for what is refused', async () => {
  makers.answer = { status: 422, body: {} };
  const documentId = await publish('Refused');
  await cardOf(app, documentId, ({ state, warnings }) => {
    return state === 'ready' && /OG_ORDER_REFUSED/.test(JSON.stringify(warnings));
  });
  makers.answer = null;
  await draw('Refused');
  await ada.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds: [documentId] });
  await cardOf(app, documentId);
  expect(makers.cards).toHaveLength(1);
  expect((await previewOf('Refused')).order).toMatchObject({
    state: 'refused',
    problem: { code: 'OG_ORDER_REFUSED' },
  });
});

it('is named with its price by a dry run, before a run pays for it', async () => {
  const documentId = await publish('Paid by a run', null);
  await cardOf(app, documentId);
  // As an import writes it: no hook has seen it.
  await app.strapi.db
    .query(ARTICLE)
    .updateMany({ where: { documentId }, data: { ogImage: PAINTED } });
  const filter = { uids: [ARTICLE], documentIds: [documentId] };
  const dry = await madeRun(ada, { filter, isDryRun: true });
  expect(counted(dry)).toEqual({ total: 1, looked: 1, drawing: 1, paid: 1 });
  expect(makers.cards).toEqual([]);

  await madeRun(ada, { filter });
  await cardOf(app, documentId, isMade);
  expect(makers.cards).toHaveLength(1);
  const again = await madeRun(ada, { filter, isDryRun: true });
  expect(counted(again)).toEqual({ total: 1, looked: 1, unchanged: 1 });
});

it('asks for no more than the month allows, and says so', async () => {
  for (let count = 0; count < 12; count += 1) await publish(`Over ${count}`);
  await cardOf(app, await publish('Over the limit'));
  for (;;) {
    const { order } = await previewOf('Over the limit');
    const problem = order['problem'] as { code: string } | null;
    if (problem?.code === 'OG_ORDER_OVER_LIMIT') {
      expect(order).toMatchObject({ month: { used: 12, limit: 12 } });
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
