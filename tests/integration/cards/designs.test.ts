import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { decode, type Rgb } from '../../fixtures/render/pixels';
import { bootApp, documentsOf, type Admin, type App, type CardRow } from '../harness';
import { settledCard } from '../publish/support';

const ARTICLE = 'api::article.article';
const CATEGORY = 'api::category.category';
const PRODUCT = 'api::product.product';

/** A border of 30 pixels around nothing. */
const frame = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><path fill="${color}" fill-rule="evenodd" d="M0 0h1200v630H0zM30 30v570h1140V30z"/></svg>`;
const GROUND =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><path fill="#008000" d="M0 0h1200v630H0z"/></svg>';

const SPONSORED = { template: 'bold', brandColor: '#222288' };

let app: App;
let admin: Admin;
let news: string;

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    locales: ['de'],
    pluginConfig: {
      sweep: { everyMs: 1_000 },
      designs: [
        { ...SPONSORED, name: 'sponsored', label: 'Sponsored', overlay: './designs/frame.svg' },
        { ...SPONSORED, name: 'twin', label: 'Twin', overlay: { og: 'designs/copy.svg' } },
        { name: 'night', label: 'Night', template: 'quote', options: { ground: 'night' } },
        { name: 'ground', label: 'Ground', template: 'poster', background: 'designs/ground.svg' },
        { name: 'plain', label: 'Plain', template: 'editorial', shows: ['title'] },
        { name: 'lost', label: 'Lost', template: 'bold', overlay: 'designs/nowhere.svg' },
        { name: 'gone', label: 'Gone', template: 'boldd' },
      ],
      rules: [
        { template: 'night', type: PRODUCT },
        { template: 'sponsored', type: ARTICLE, where: { 'category.name': ['News', 'Sport'] } },
        { template: 'ground', locale: 'de' },
      ],
    },
    files: {
      'designs/frame.svg': frame('#ff0000'),
      'designs/copy.svg': frame('#ff0000'),
      'designs/ground.svg': GROUND,
    },
  });
  admin = await app.createAdmin();
  news = await category('News');
}, 180_000);

afterAll(() => app.destroy());

async function category(name: string): Promise<string> {
  return (await documentsOf(app, CATEGORY).create({ data: { name } })).documentId;
}

async function publish(data: Record<string, unknown>, locale = 'en'): Promise<CardRow> {
  const articles = documentsOf(app, ARTICLE);
  const { documentId } = await articles.create({ data: { title: 'The same', ...data }, locale });
  await articles.publish({ documentId, locale });
  return settledCard(app, documentId);
}

const picked = (template: string, more: Record<string, unknown> = {}) =>
  publish({ ogImage: { template }, ...more });

async function value({ targetDocumentId: id, targetLocale }: CardRow) {
  const answer = await app.get(`/api/articles/${id}?locale=${targetLocale}`);
  return answer.body.data.ogImage as Record<string, unknown> & { url: string };
}

async function pixelsOf(card: CardRow): Promise<Rgb> {
  const { url } = await value(card);
  return decode(Buffer.from(await (await fetch(url)).arrayBuffer()));
}

/** Whether a colour is another one, but for what a JPEG makes of it. */
function expectColor(picture: Rgb, at: readonly [number, number], wanted: number[]): void {
  for (const [index, channel] of picture.at(...at).entries()) {
    expect(Math.abs(channel - (wanted[index] ?? 0))).toBeLessThan(40);
  }
}

async function warningsOf({ targetDocumentId: id }: CardRow): Promise<string[]> {
  const { body } = await admin.get(`/og-image/cards/${ARTICLE}/${id}?locale=en`);
  return (body.data.warnings as { message: string }[]).map(({ message }) => message);
}

describe('a design', () => {
  it('is drawn with its overlay and its colour, and answered by its own name', async () => {
    const card = await picked('sponsored');
    expect(await value(card)).toMatchObject({ template: 'sponsored', brandColor: '#222288' });
    const pixels = await pixelsOf(card);
    for (const at of [
      [5, 5],
      [1194, 624],
      [600, 15],
    ] as const) {
      expectColor(pixels, at, [255, 0, 0]);
    }
    expectColor(pixels, [45, 45], [0x22, 0x22, 0x88]);
  });

  it("leaves the colour to the entry's editor", async () => {
    const ogImage = { template: 'sponsored', brandColor: '#008800' };
    expect(await value(await publish({ ogImage }))).toMatchObject({ brandColor: '#008800' });
  });

  it('shares its picture with one that draws the same', async () => {
    const [one, other] = [await picked('sponsored'), await picked('twin')];
    expect(other.fingerprint).toBe(one.fingerprint);
    expect((await value(other)).url).toBe((await value(one)).url);
    expect(other.template).toBe('twin');
  });

  it('shares its picture with its template where the same options are chosen', async () => {
    const chosen = await publish({ ogImage: { template: 'quote', options: { ground: 'night' } } });
    expect((await picked('night')).fingerprint).toBe(chosen.fingerprint);
  });

  it("shows its background in place of the entry's picture", async () => {
    const cover = await app.uploadPicture(Buffer.from(frame('#0000ff')), 'cover.svg');
    const [bare, covered] = [await picked('ground'), await picked('ground', { cover: cover.id })];
    expect(covered.fingerprint).toBe(bare.fingerprint);
    expect(bare.fingerprint).not.toBe((await picked('poster')).fingerprint);
  });

  it('leaves out what it does not show', async () => {
    const author = await documentsOf(app, 'api::author.author').create({ data: { name: 'Ada' } });
    const more = { excerpt: 'Some words', category: await category('Tools') };
    const full = await picked('plain', { ...more, author: author.documentId });
    expect(full.fingerprint).toBe((await picked('plain')).fingerprint);
    expect(full.fingerprint).not.toBe((await picked('editorial')).fingerprint);
  });

  it.each([
    ['its picture', 'lost', 'The picture "the overlay nowhere.svg of the design "lost""'],
    ['its template', 'gone', 'is based on the template "boldd", which is not there'],
  ])('is drawn without %s where that is gone, and its card says so', async (_what, name, words) => {
    const warnings = await warningsOf(await picked(name));
    expect(warnings).toEqual([expect.stringContaining(words)]);
    expect(warnings[0]).toMatch(/"designs" in config\/plugins\.ts|Did you mean "bold"\?/u);
  });

  it('stands in the gallery, with the options that are left', async () => {
    const { body } = await admin.get(`/og-image/templates?uid=${ARTICLE}`);
    const night = body.data.templates.find(({ name }: { name: string }) => name === 'night');
    expect(night).toMatchObject({ label: 'Night', options: {}, design: { template: 'quote' } });
  });

  it('refuses by name an option that it fixes', async () => {
    const data = { title: 'No', ogImage: { template: 'night', options: { ground: 'paper' } } };
    const { status, body } = await app.post('/api/articles', { data });
    expect(status).toBe(400);
    expect(body.error.message).toContain('The design "night" fixes the option "ground".');
  });
});

describe('a rule', () => {
  it('gives a content type a template, which is answered at once', async () => {
    const { body } = await app.post('/api/products', { data: { name: 'Lamp' } });
    expect(body.data.ogImage).toMatchObject({ state: 'queued', template: 'night' });
    expect((await settledCard(app, body.data.documentId)).template).toBe('night');
  });

  it('gives a locale a template', async () => {
    expect((await publish({}, 'de')).template).toBe('ground');
    expect((await publish({})).template).toBe('editorial');
  });

  it('goes by what a related entry holds, in the answer to the one who publishes, too', async () => {
    const data = { title: 'In the news', category: news };
    const { body } = await app.post('/api/articles', { data });
    expect(body.data.ogImage).toMatchObject({ template: 'sponsored', brandColor: '#222288' });
    expect((await settledCard(app, body.data.documentId)).template).toBe('sponsored');
  });

  it('never goes before what an editor picked', async () => {
    expect((await picked('bold', { category: news })).template).toBe('bold');
  });

  it('follows the entry that it asks for', async () => {
    const id = await category('Opinion');
    const card = await publish({ category: id });
    expect(card.template).toBe('editorial');
    await documentsOf(app, CATEGORY).update({ documentId: id, data: { name: 'Sport' } });
    expect((await settledCard(app, card.targetDocumentId)).template).toBe('sponsored');
    await documentsOf(app, CATEGORY).update({ documentId: id, data: { name: 'Weather' } });
    expect((await settledCard(app, card.targetDocumentId)).template).toBe('editorial');
  });

  it("goes by the form's unsaved values in the preview", async () => {
    const preview = async (values: object, choices: object | null = null) =>
      (await admin.post('/og-image/preview', { uid: ARTICLE, locale: 'en', values, choices })).body
        .data;
    const category = { connect: [{ documentId: news, apiData: { documentId: news } }] };
    const values = { title: 'Unsaved' };
    expect(await preview(values)).toMatchObject({
      template: 'editorial',
      defaultTemplate: 'editorial',
    });
    expect(await preview({ ...values, category })).toMatchObject({ template: 'sponsored' });
    expect(await preview({ ...values, category }, { template: 'bold' })).toMatchObject({
      template: 'bold',
      defaultTemplate: 'sponsored',
    });
  });
});

it('draws the cards of a design again when its overlay is another one', async () => {
  const before = await picked('sponsored');
  const twin = await picked('twin');
  await writeFile(join(app.appDir, 'designs/frame.svg'), frame('#00ff00'));
  const cards = await app.waitForCards((all) =>
    all.some(
      ({ id, state, fingerprint }) =>
        id === before.id && state === 'ready' && fingerprint !== before.fingerprint,
    ),
  );
  const after = cards.find(({ id }) => id === before.id);
  if (after === undefined) throw new Error('The card is gone.');
  expectColor(await pixelsOf(after), [5, 5], [0, 255, 0]);
  expect((await settledCard(app, twin.targetDocumentId)).fingerprint).toBe(twin.fingerprint);
}, 60_000);
