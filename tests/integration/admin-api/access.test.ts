import sharp from 'sharp';

import { bootApp, documentsOf, type Admin, type App, type Permission } from '../harness';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';
const CREATE = 'plugin::content-manager.explorer.create';
const ALL_FIELDS = ['title', 'excerpt', 'body', 'cover', 'author', 'category', 'ogImage'];

let app: App;
let documentId: string;
let draftOnly: string;

beforeAll(async () => {
  app = await bootApp({ locales: ['de'], pluginConfig: { formats: ['square'] } });
  const author = await documentsOf(app, AUTHOR).create({ data: { name: 'Hidden Author' } });
  const articles = documentsOf(app, ARTICLE);
  ({ documentId } = await articles.create({
    data: { title: 'In English', excerpt: 'Words', author: author.documentId },
  }));
  await articles.update({ documentId, locale: 'de', data: { title: 'Auf Deutsch' } });
  await articles.publish({ documentId, locale: '*' });
  ({ documentId: draftOnly } = await articles.create({ data: { title: 'Never published' } }));
  await app.waitForCards(
    (cards) => cards.length === 2 && cards.every(({ state }) => state === 'ready'),
  );
}, 180_000);

afterAll(() => app.destroy());

const onArticle = (action: string, properties: Permission['properties'] = {}): Permission => ({
  action,
  subject: ARTICLE,
  properties: { fields: ALL_FIELDS, locales: ['en', 'de'], ...properties },
});
const may = (action: string): Permission => ({ action: `plugin::og-image.${action}` });

const routes: [string, (admin: Admin) => Promise<{ status: number }>][] = [
  ['the gallery', (admin) => admin.get(`/og-image/templates?uid=${ARTICLE}`)],
  ['a card', (admin) => admin.get(`/og-image/cards/${ARTICLE}/${documentId}`)],
  ['a history', (admin) => admin.get(`/og-image/cards/${ARTICLE}/${documentId}/history`)],
  [
    'the states of cards',
    (admin) => admin.post('/og-image/cards/states', { uid: ARTICLE, documentIds: [documentId] }),
  ],
  ['a preview', (admin) => admin.post('/og-image/preview', { uid: ARTICLE, values: {} })],
  [
    'a regeneration',
    (admin) =>
      admin.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds: [documentId] }),
  ],
  ['the dashboard', (admin) => admin.get('/og-image/dashboard')],
  ['the newest cards', (admin) => admin.get('/og-image/dashboard/newest')],
  ['failed cards', (admin) => admin.get('/og-image/dashboard/failures?code=OG_RENDER_TIMEOUT')],
  ['the runs', (admin) => admin.get('/og-image/runs')],
  ['the settings', (admin) => admin.get('/og-image/settings')],
  ['the webhooks', (admin) => admin.get('/og-image/webhooks')],
];

describe.each(routes)('%s', (_name, ask) => {
  it('is for the super admin', async () => {
    expect((await ask(await app.createAdmin())).status).toBe(200);
  });

  it.each(['strapi-editor', 'strapi-author'] as const)(
    'is not for %s until the role is given the action',
    async (role) => {
      expect((await ask(await app.createAdmin(role))).status).toBe(403);
    },
  );

  it('is not for a stranger', async () => {
    const admin = await app.createAdmin();
    const anybody = (path: string, body?: unknown) =>
      fetch(`${app.url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }).then(async (answer) => ({
        status: answer.status,
        headers: answer.headers,
        body: await answer.text(),
      }));
    const stranger: Admin = { ...admin, get: anybody, post: anybody };
    expect((await ask(stranger)).status).toBe(401);
  });
});

describe('regenerating', () => {
  const regenerate = (admin: Admin, documentIds: string[], locale?: string) =>
    admin.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds, locale });

  it('redraws every locale of an entry, or one', async () => {
    const admin = await app.createAdmin();
    expect((await regenerate(admin, [documentId])).body.data).toEqual({ queued: 2, skipped: [] });
    expect((await regenerate(admin, [documentId], 'de')).body.data.queued).toBe(1);
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
  });

  it('says what it passed over, and why', async () => {
    const admin = await app.createAdmin();
    const { body } = await regenerate(admin, [draftOnly, 'nothing', documentId], 'en');
    expect(body.data).toEqual({
      queued: 1,
      skipped: [
        { documentId: draftOnly, reason: 'not-published' },
        { documentId: 'nothing', reason: 'not-found' },
      ],
    });
  });

  it('takes the right to update the entry, in its locale', async () => {
    const reader = await app.createAdmin([may('regenerate'), onArticle(READ)]);
    expect((await regenerate(reader, [documentId])).body.data).toEqual({
      queued: 0,
      skipped: [{ documentId, reason: 'forbidden' }],
    });

    const german = { locales: ['de'] };
    const translator = await app.createAdmin([
      may('regenerate'),
      onArticle(READ, german),
      onArticle(UPDATE, german),
    ]);
    expect((await regenerate(translator, [documentId])).body.data.queued).toBe(1);
    expect((await regenerate(translator, [documentId], 'en')).body.data).toEqual({
      queued: 0,
      skipped: [{ documentId, reason: 'not-found' }],
    });
  });

  it('respects conditions such as "is creator"', async () => {
    const conditions = ['admin::is-creator'];
    const creator = await app.createAdmin([
      may('regenerate'),
      { ...onArticle(READ), conditions },
      { ...onArticle(UPDATE), conditions },
    ]);
    expect((await regenerate(creator, [documentId])).body.data).toEqual({
      queued: 0,
      skipped: [{ documentId, reason: 'not-found' }],
    });
  });

  it('does not say that an entry exists to whom may not read it', async () => {
    const nobody = await app.createAdmin([may('regenerate')]);
    expect((await regenerate(nobody, [documentId])).body.data.skipped).toEqual([
      { documentId, reason: 'not-found' },
    ]);
  });

  it('draws again, and stores nothing new when the picture comes out the same', async () => {
    const files = () => app.strapi.db.query('plugin::upload.file').count();
    const before = await files();
    const cards = await app.cards();
    const revisions = new Map(cards.map(({ id, revision }) => [id, revision]));
    await regenerate(await app.createAdmin(), [documentId]);
    const redrawn = await app.waitForCards((all) =>
      all.every(
        ({ id, state, revision }) => state === 'ready' && revision > (revisions.get(id) ?? 0),
      ),
    );
    expect(redrawn.map(({ fingerprint }) => fingerprint)).toEqual(
      cards.map(({ fingerprint }) => fingerprint),
    );
    expect(await files()).toBe(before);
  });
});

describe("one entry's card", () => {
  it('is shown in its locale', async () => {
    const admin = await app.createAdmin();
    const { body } = await admin.get(`/og-image/cards/${ARTICLE}/${documentId}?locale=de`);
    expect(body.data).toMatchObject({
      documentId,
      locale: 'de',
      state: 'ready',
      alt: 'Auf Deutsch',
      url: expect.stringContaining(`${app.url}/uploads/og-`),
      formats: {
        square: { url: expect.stringContaining(`${app.url}/uploads/og-square-`), width: 1200 },
      },
    });
  });

  it('is null before the first publish', async () => {
    const admin = await app.createAdmin();
    const answer = await admin.get(`/og-image/cards/${ARTICLE}/${draftOnly}`);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toBeNull();
  });

  it('is not found by whom may not read the entry', async () => {
    const nobody = await app.createAdmin([may('read')]);
    expect((await nobody.get(`/og-image/cards/${ARTICLE}/${documentId}`)).status).toBe(404);
  });
});

describe("the states of a page's cards", () => {
  const states = async (admin: Admin, request: Record<string, unknown> = {}) =>
    admin.post('/og-image/cards/states', {
      uid: ARTICLE,
      documentIds: [documentId, draftOnly, 'nothing'],
      ...request,
    });

  it('are told with a picture, in the locale that is asked for', async () => {
    const { body } = await states(await app.createAdmin(), { locale: 'de' });
    expect(body.data).toEqual([
      {
        documentId,
        locale: 'de',
        state: 'ready',
        url: expect.stringMatching(/^\/uploads\/og-/u),
        error: null,
        stale: null,
      },
    ]);
  });

  it('are told of drafts, too, which have none', async () => {
    const { body } = await states(await app.createAdmin(), { locale: 'en' });
    expect(body.data).toHaveLength(2);
    expect(body.data).toContainEqual({
      documentId: draftOnly,
      locale: 'en',
      state: null,
      url: null,
      error: null,
      stale: null,
    });
  });

  it('take as many statements for a page as for one entry', async () => {
    const admin = await app.createAdmin();
    const statementsOf = async (documentIds: string[]) => {
      const seen: string[] = [];
      const listen = ({ sql }: { sql: string }) => {
        if (/og_image|articles|files/.test(sql)) seen.push(sql);
      };
      app.strapi.db.connection.on('query', listen);
      await states(admin, { documentIds });
      app.strapi.db.connection.removeListener('query', listen);
      return seen.length;
    };
    expect(await statementsOf([documentId, draftOnly])).toBe(
      await statementsOf([draftOnly, documentId, 'x', 'y']),
    );
    expect(await statementsOf([documentId])).toBeLessThanOrEqual(5);
  });

  it('say which cards are stale, and why', async () => {
    const admin = await app.createAdmin();
    const cards = () => app.strapi.db.query('plugin::og-image.card');
    const where = { targetDocumentId: documentId, targetLocale: 'de' };
    const card = await cards().findOne({ where });
    const staleness = async (data: Record<string, unknown>) => {
      await cards().update({ where: { id: card.id }, data });
      const [brief] = (await states(admin, { locale: 'de' })).body.data;
      await cards().update({
        where: { id: card.id },
        data: { state: 'ready', look: card.look, dueAt: card.dueAt, errorCode: null },
      });
      return [brief.state, brief.stale];
    };
    expect(await staleness({ look: 'another' })).toEqual(['ready', 'look']);
    expect(await staleness({ state: 'failed', look: 'another' })).toEqual(['failed', null]);
    const wait = (minutes: number) =>
      staleness({
        state: 'rendering',
        dueAt: Date.now() - minutes * 60_000,
        leaseUntil: Date.now() + 3_600_000,
      });
    expect(await wait(1)).toEqual(['rendering', null]);
    expect(await wait(11)).toEqual(['rendering', 'waiting']);
  });

  it('are those of what the role may read alone', async () => {
    const nobody = await app.createAdmin([may('read')]);
    expect((await states(nobody)).body.data).toEqual([]);

    const translator = await app.createAdmin([may('read'), onArticle(READ, { locales: ['de'] })]);
    expect((await states(translator)).body.data).toMatchObject([{ documentId, locale: 'de' }]);
    expect((await states(translator, { locale: 'en' })).body.data).toEqual([]);

    const creator = await app.createAdmin([
      may('read'),
      { ...onArticle(READ), conditions: ['admin::is-creator'] },
    ]);
    expect((await states(creator)).body.data).toEqual([]);

    const fields = ALL_FIELDS.filter((field) => field !== 'ogImage');
    const blind = await app.createAdmin([may('read'), onArticle(READ, { fields })]);
    expect((await states(blind)).body.data).toEqual([]);
  });

  it('are asked for by at most 100 documents of a type that has cards', async () => {
    const admin = await app.createAdmin();
    const many = Array.from({ length: 101 }, (_, index) => `document-${index}`);
    expect((await states(admin, { documentIds: many })).status).toBe(400);
    const { status, body } = await states(admin, { uid: AUTHOR });
    expect([status, body.error.details.code]).toEqual([404, 'OG_CONTENT_TYPE_UNKNOWN']);
  });
});

describe('the list view, filtered by cards', () => {
  const LIST = `/content-manager/collection-types/${ARTICLE}`;
  const filtered = async (admin: Admin, wish: string, more = '') => {
    const filter = `filters[$and][0][__ogImage][$eq]=${wish}`;
    return admin.get(encodeURI(`${LIST}?${filter}${more}`));
  };
  const found = async (admin: Admin, wish: string, more = '&locale=de') => {
    const { status, body } = await filtered(admin, wish, more);
    expect(status).toBe(200);
    return body.results.map((entry: { documentId: string }) => entry.documentId);
  };
  const change = async (data: Record<string, unknown>) =>
    app.strapi.db.query('plugin::og-image.card').update({
      where: { targetDocumentId: documentId, targetLocale: 'de' },
      data,
    });

  it('holds none while all is well', async () => {
    const admin = await app.createAdmin();
    for (const wish of ['failed', 'stale', 'attention'])
      expect(await found(admin, wish)).toEqual([]);
  });

  it('holds what failed or is stale in that locale', async () => {
    const admin = await app.createAdmin();
    const card = await app.strapi.db.query('plugin::og-image.card').findOne({
      where: { targetDocumentId: documentId, targetLocale: 'de' },
    });
    await change({ state: 'failed' });
    expect(await found(admin, 'failed')).toEqual([documentId]);
    expect(await found(admin, 'failed', '&locale=en')).toEqual([]);
    expect(await found(admin, 'stale')).toEqual([]);
    expect(await found(admin, 'attention')).toEqual([documentId]);

    await change({ state: 'ready', look: 'another' });
    expect(await found(admin, 'failed')).toEqual([]);
    expect(await found(admin, 'stale')).toEqual([documentId]);

    // Published, and without a card. Beside it the draft that has none, as it should be.
    await change({ look: card.look, targetLocale: 'xx' });
    expect(await found(admin, 'stale')).toEqual([documentId]);
    const title = '&filters[$and][1][title][$contains]=nothing like it';
    expect(await found(admin, 'stale', `&locale=de${title}`)).toEqual([]);
    await app.strapi.db.query('plugin::og-image.card').update({
      where: { id: card.id },
      data: { targetLocale: 'de' },
    });
  });

  it('knows no such filter for roles that may not see cards', async () => {
    const reader = await app.createAdmin([onArticle(READ)]);
    expect(await found(reader, 'failed', '&locale=en')).toEqual(
      expect.arrayContaining([documentId, draftOnly]),
    );
  });

  it('says what it can be filtered by', async () => {
    const { status, body } = await filtered(await app.createAdmin(), 'broken');
    expect(status).toBe(400);
    expect(body.error.message).toContain('failed, stale, attention');
  });
});

describe('a preview', () => {
  const preview = async (admin: Admin, body: Record<string, unknown>) =>
    admin.post('/og-image/preview', { uid: ARTICLE, values: {}, choices: null, ...body });

  it("draws the form's unsaved values with the look that was picked", async () => {
    const admin = await app.createAdmin();
    const { status, body } = await preview(admin, {
      documentId,
      locale: 'en',
      values: { title: 'Not saved yet' },
      choices: { template: 'bold', brandColor: 'tomato' },
    });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      alt: 'Not saved yet',
      template: 'bold',
      brandColor: '#ff6347',
      width: 1200,
      height: 630,
    });
    expect(body.data.src).toMatch(/^data:image\/(png|jpeg);base64,/);
  });

  it('draws a format of the config where one is asked for, and names those there are', async () => {
    const admin = await app.createAdmin();
    const ask = (format: unknown) => preview(admin, { values: { title: 'Square' }, format });
    expect((await ask('square')).body.data).toMatchObject({ width: 1200, height: 1200 });
    expect((await ask('og')).body.data).toMatchObject({ width: 1200, height: 630 });
    for (const [format, message] of [
      ['sqare', 'Did you mean "square"?'],
      ['portrait', 'There is: og, square.'],
      ['__proto__', 'There is no format "__proto__".'],
    ] as const) {
      const { status, body } = await ask(format);
      expect(status).toBe(400);
      expect(body.error.message).toContain(message);
      expect(body.error.details).toMatchObject({ code: 'OG_FORMAT_UNKNOWN' });
    }
    expect((await ask({ width: 1e9 })).status).toBe(400);
  });

  it('works before an entry is saved for the first time', async () => {
    const { body } = await preview(await app.createAdmin(), { values: { title: 'Brand new' } });
    expect(body.data.alt).toBe('Brand new');
  });

  it('draws the same picture once', async () => {
    const admin = await app.createAdmin();
    const ask = () => preview(admin, { documentId, values: { title: 'Twice' } });
    const [first, second] = [await ask(), await ask()];
    expect(second.body).toEqual(first.body);
  });

  it('leaves out what the asker may not read', async () => {
    const fields = ['title', 'excerpt', 'ogImage'];
    const asked = { documentId, locale: 'en', values: {} };
    const all = await preview(await app.createAdmin(), asked);
    const withoutAuthor = await preview(
      await app.createAdmin([may('read'), onArticle(READ, { fields })]),
      asked,
    );
    const withoutAuthors = await preview(
      await app.createAdmin([may('read'), onArticle(READ)]),
      asked,
    );
    expect(withoutAuthor.status).toBe(200);
    expect(withoutAuthor.body.data.src).not.toBe(all.body.data.src);
    expect(withoutAuthors.body.data.src).toBe(withoutAuthor.body.data.src);
  });

  it('shows a picked entry to whom may read it alone', async () => {
    const { documentId: picked } = await documentsOf(app, AUTHOR).create({ data: { name: 'Kim' } });
    const item = { id: 7, apiData: { id: 7, documentId: picked, isTemporary: true } };
    const author = { connect: [item], disconnect: [] };
    const reader = [may('read'), onArticle(READ), onArticle(CREATE)];
    const authors = { action: READ, subject: AUTHOR, properties: { fields: ['name'] } };
    const src = async (admin: Admin, values: object) =>
      (await preview(admin, { values: { title: 'New', ...values } })).body.data.src;

    const allowed = await app.createAdmin([...reader, authors]);
    const refused = await app.createAdmin(reader);
    const without = await src(refused, {});
    expect((await src(allowed, { author })) === without).toBe(false);
    expect((await src(refused, { author })) === without).toBe(true);
  });

  it('shows a picked file to whom the media library shows it', async () => {
    const png = sharp({ create: { width: 80, height: 80, channels: 3, background: '#b3261e' } });
    const { id } = await app.uploadPicture(await png.png().toBuffer(), 'red.png');
    const src = async (admin: Admin, cover: unknown) =>
      (await preview(admin, { values: { title: 'New', cover } })).body.data.src;
    const writer = [may('read'), onArticle(READ), onArticle(CREATE)];
    const files = { action: 'plugin::upload.read', subject: null };

    const refused = await app.createAdmin(writer);
    const without = await src(refused, null);
    expect((await src(refused, { id })) === without).toBe(true);
    expect((await src(await app.createAdmin([...writer, files]), { id })) === without).toBe(false);

    const ownFiles = { ...files, conditions: ['admin::is-creator'] };
    const creator = await app.createAdmin([...writer, ownFiles]);
    expect((await src(creator, { id })) === without).toBe(true);
    await app.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id }, data: { createdBy: creator.id } });
    expect((await src(creator, { id })) === without).toBe(false);
  });

  it('is refused to whom may not read the entry', async () => {
    const nobody = await app.createAdmin([may('read')]);
    expect((await preview(nobody, { documentId })).status).toBe(404);
    expect((await preview(nobody, {})).status).toBe(404);
  });

  it.each([
    [
      'a type that is none',
      { uid: 'api::artcle.article' },
      404,
      'Did you mean "api::article.article"?',
    ],
    ['a type without the field', { uid: AUTHOR }, 404, 'has no social card field'],
    ['a prototype name for a type', { uid: '__proto__' }, 404, 'no content type "__proto__"'],
    ['a template that is none', { choices: { template: 'boldd' } }, 400, 'Did you mean "bold"?'],
    ['a colour that is none', { choices: { brandColor: 'url(http://x)' } }, 400, 'is not a colour'],
    ['values that are none', { values: 'x' }, 400, 'values'],
    ['a locale that is none', { locale: 5 }, 400, 'locale'],
  ])('answers %s with a sentence that helps', async (_name, body, status, message) => {
    const answer = await preview(await app.createAdmin(), body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });
});

describe('what options may name', () => {
  it('is for whoever may read the Content-Type Builder, and for no other', async () => {
    const builder = { action: 'plugin::content-type-builder.read' };
    expect((await (await app.createAdmin([builder])).get('/og-image/builder')).status).toBe(200);
    for (const role of ['strapi-editor', [may('read')]] as const) {
      expect((await (await app.createAdmin(role)).get('/og-image/builder')).status).toBe(403);
    }
  });

  it('are the content types with the attributes that Strapi adds, but none of ours', async () => {
    const { body } = await (await app.createAdmin()).get('/og-image/builder');
    const { schemas, formats, templates } = body.data;
    const uids = schemas.map(({ uid }: { uid: string }) => uid);
    expect(uids).toEqual(expect.arrayContaining([ARTICLE, AUTHOR, 'admin::user']));
    expect(uids).not.toContain('plugin::og-image.card');
    const article = schemas.find(({ uid }: { uid: string }) => uid === ARTICLE);
    expect(article.attributes).toMatchObject({
      title: { type: 'string' },
      author: { type: 'relation', target: AUTHOR },
      publishedAt: { type: 'datetime' },
    });
    expect(formats).toEqual(['square']);
    expect(templates.map(({ name }: { name: string }) => name)).toContain('bold');
  });
});

it('shows the webhooks to no role that Strapi does not show them to', async () => {
  const ask = async (permissions: readonly Permission[]) =>
    (await (await app.createAdmin(permissions)).get('/og-image/webhooks')).status;
  expect(await ask([may('settings')])).toBe(403);
  expect(await ask([{ action: 'admin::webhooks.read' }])).toBe(403);
  expect(await ask([may('settings'), { action: 'admin::webhooks.read' }])).toBe(200);
});

it('keeps the internal tables away from REST and GraphQL', async () => {
  expect((await app.get('/api/cards')).status).toBe(404);
  expect((await app.get('/api/og-image/cards')).status).toBe(404);
  const { body } = await app.graphql('{ __schema { types { name } } }');
  const names = JSON.stringify(body);
  for (const table of ['Card', 'Render', 'Source', 'Change']) {
    expect(names).not.toContain(`OgImage${table}`);
  }
});
