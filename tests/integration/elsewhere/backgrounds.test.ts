import sharp from 'sharp';

import { bootApp, documentsOf, type Admin, type App } from '../harness';
import { cardOf, isMade } from './cards';
import { BACKGROUND_COLOR, fakeMakers, gateOf, type FakeMakers } from './makers';

const ARTICLE = 'api::article.article';
const PRODUCT = 'api::product.product';
const READ = { action: 'plugin::og-image.read' } as const;
const REGENERATE = { action: 'plugin::og-image.regenerate' } as const;
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
      queue: { pollMs: 200, backoffMs: 10 },
      backgrounds: {
        ai: {
          type: 'openai',
          label: 'Brush',
          baseUrl: `${makers.url}/v1`,
          apiKey: 'key-of-the-model',
          model: 'gpt-image-2',
          price: 0.04,
          automatic: [PRODUCT],
        },
      },
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
  makers.backgrounds.length = 0;
});

interface PreviewData {
  readonly src: string;
  readonly alt: string;
  readonly suggestedPrompt: string | null;
  readonly order: { readonly state: string; readonly problem: { readonly code: string } | null };
}

const formOf = (title: string, background: object, template = 'spotlight') => ({
  uid: ARTICLE,
  values: { title },
  choices: { template, background },
});

async function previewOf(form: object, admin = ada): Promise<PreviewData> {
  const { body } = await admin.post('/og-image/preview', form);
  return (body as { data: PreviewData }).data;
}

/** Has a background made, and answers the preview that shows it. */
async function make(form: object): Promise<PreviewData> {
  expect((await ada.post('/og-image/orders', form)).status).toBe(200);
  for (;;) {
    const preview = await previewOf(form);
    if (!['waiting', 'asking'].includes(preview.order.state)) return preview;
  }
}

async function publish(uid: string, data: object): Promise<string> {
  const documents = documentsOf(app, uid);
  const { documentId } = await documents.create({ data: { ...data } });
  if (uid === ARTICLE) await documents.publish({ documentId });
  return documentId;
}

/** Whether a picture shows the background where no words are. */
async function showsBackground(bytes: Buffer): Promise<boolean> {
  const { width } = await sharp(bytes).metadata();
  const corner = { left: width - 60, top: 60, width: 20, height: 20 };
  const pixel = await sharp(bytes).extract(corner).resize(1, 1).removeAlpha().raw().toBuffer();
  const [red, green, blue] = [1, 3, 5].map((at) =>
    parseInt(BACKGROUND_COLOR.slice(at, at + 2), 16),
  );
  return [red, green, blue].every((one, at) => Math.abs((pixel[at] ?? 0) - (one ?? 0)) < 40);
}

const bytesOf = (src: string): Buffer => Buffer.from(src.slice(src.indexOf(',') + 1), 'base64');

it('suggests a prompt of the words on the card, and asks nothing by itself', async () => {
  const form = { uid: ARTICLE, values: { title: 'Salt in the wind' }, choices: null };
  const { suggestedPrompt, order } = await previewOf(form);
  expect(suggestedPrompt).toContain('Salt in the wind');
  expect(order).toBeNull();
  await cardOf(app, await publish(ARTICLE, { title: 'Salt in the wind' }));
  expect(makers.backgrounds).toEqual([]);
});

it('makes a background when it is asked to, in the size that fits a card', async () => {
  const form = formOf('Dunes', { prompt: 'A green field' });
  expect((await previewOf(form)).order).toMatchObject({ kind: 'background', state: 'none' });
  const preview = await make(form);
  expect(preview.order.state).toBe('ready');
  expect(await showsBackground(bytesOf(preview.src))).toBe(true);
  expect(preview.alt).toMatch(/^Dunes .*AI/u);
  expect(makers.backgrounds).toMatchObject([{ prompt: 'A green field', size: '1536x800' }]);
});

it('draws a changed title anew over the same background, and pays nothing for it', async () => {
  const background = { prompt: 'A quiet harbour', seed: 3 };
  await make(formOf('First title', background));
  const choices = { template: 'spotlight', background };
  const documentId = await publish(ARTICLE, { title: 'First title', ogImage: choices });
  const first = await cardOf(app, documentId, isMade);
  const articles = documentsOf(app, ARTICLE);
  await articles.update({ documentId, data: { title: 'Second title' } });
  await articles.publish({ documentId });
  const second = await cardOf(
    app,
    documentId,
    (card) => isMade(card) && card.fingerprint !== first.fingerprint,
  );
  expect(second.template).toBe('spotlight');
  expect(makers.backgrounds).toHaveLength(1);
});

it('lies below a template that draws no picture, too', async () => {
  const { src } = await make(formOf('Ground', { prompt: 'A green wall' }, 'minimal'));
  expect(await showsBackground(bytesOf(src))).toBe(true);
});

it('makes another one of another seed, and lists those of an entry', async () => {
  const documentId = await publish(ARTICLE, { title: 'Several' });
  const saved = (seed: number) => ({
    ...formOf('Several', { prompt: 'Hills', seed }),
    documentId,
    locale: 'en',
  });
  await make(saved(1));
  await make(saved(2));
  expect(makers.backgrounds).toHaveLength(2);
  const { body } = await ada.get(`/og-image/cards/${ARTICLE}/${documentId}/backgrounds?locale=en`);
  const { data } = body as { data: { prompt: string; seed: number; url: string }[] };
  expect(data.map(({ prompt, seed }) => [prompt, seed])).toEqual([
    ['Hills', 2],
    ['Hills', 1],
  ]);
  expect((await fetch(`${app.url}${data[0]?.url}`)).status).toBe(200);
});

it('is never asked for by a publish that merely names it, whoever wrote it there', async () => {
  const background = { prompt: 'Nobody paid for this' };
  const documentId = await publish(ARTICLE, { title: 'Written', ogImage: { background } });
  const { warnings } = await cardOf(app, documentId);
  expect(warnings).toEqual([expect.objectContaining({ code: 'OG_ORDER_UNASKED' })]);
  expect(makers.backgrounds).toEqual([]);
});

it('is made for nobody without the permission, who may not even see what would be asked', async () => {
  const editor = await app.createAdmin([READ, REGENERATE, ...MAY_EDIT]);
  const form = formOf('Forbidden', { prompt: 'Secret' });
  expect((await editor.post('/og-image/orders', form)).status).toBe(403);
  expect(await previewOf(form, editor)).toMatchObject({
    suggestedPrompt: null,
    order: { mayAsk: false },
  });
  expect(makers.backgrounds).toEqual([]);
});

it('takes a refusal for final, and says so', async () => {
  makers.answer = { status: 400, body: { error: { code: 'moderation_blocked' } } };
  const form = formOf('Refused', { prompt: 'Something forbidden' });
  const { order, src } = await make(form);
  expect(order).toMatchObject({ state: 'refused', problem: { code: 'OG_ORDER_REFUSED' } });
  expect(await showsBackground(bytesOf(src))).toBe(false);
  makers.answer = null;
  await make(form);
  expect(makers.backgrounds).toHaveLength(1);
});

it('comes by itself where the site says so: the card is there at once, and is swapped', async () => {
  const { open, opened } = gateOf();
  makers.gate = opened;
  const documentId = await publish(PRODUCT, { name: 'A kettle' });
  const { warnings, fingerprint } = await cardOf(app, documentId);
  expect(warnings).toEqual([expect.objectContaining({ code: 'OG_ORDER_WAITING' })]);
  open();
  const made = await cardOf(app, documentId, isMade);
  expect(made.fingerprint).not.toBe(fingerprint);
  expect(makers.backgrounds).toHaveLength(1);
  expect(makers.backgrounds[0]?.prompt).toContain('A kettle');
  await documentsOf(app, PRODUCT).update({ documentId, data: { name: 'A larger kettle' } });
  await cardOf(app, documentId, (card) => isMade(card) && card.fingerprint !== made.fingerprint);
  expect(makers.backgrounds).toHaveLength(1);
});

it('says in the picture file that a part of it was made by AI', async () => {
  const { src } = await make(formOf('Disclosed', { prompt: 'A green meadow' }));
  const { xmp } = await sharp(bytesOf(src)).metadata();
  expect(String(xmp)).toContain('compositeWithTrainedAlgorithmicMedia');
});
