import type {
  DashboardAnswer,
  FailedCardsAnswer,
  NewestAnswer,
} from '../../../server/src/contracts/dashboard';
import {
  bootAppOn,
  describeOnDatabases,
  documentsOf,
  type Admin,
  type App,
  type Permission,
} from '../harness';

const ARTICLE = 'api::article.article';
const CARD = 'plugin::og-image.card';

jest.setTimeout(180_000);

describeOnDatabases((database) => {
  let app: App;
  let admin: Admin;
  const ids: string[] = [];

  beforeAll(async () => {
    app = await bootAppOn(database, { locales: ['de'], withGraphql: false });
    admin = await app.createAdmin();
    const articles = documentsOf(app, ARTICLE);
    for (const title of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
      const { documentId } = await articles.create({ data: { title }, status: 'published' });
      ids.push(documentId);
    }
    const [first = ''] = ids;
    await articles.update({ documentId: first, locale: 'de', data: { title: 'Die erste' } });
    await articles.publish({ documentId: first, locale: 'de' });
    await app.waitForCards(
      (cards) => cards.length === 6 && cards.every(({ state }) => state === 'ready'),
    );
  });

  afterAll(() => app.destroy());

  const change = (documentId: string | undefined, data: object) =>
    app.strapi.db.query(CARD).updateMany({ where: { targetDocumentId: documentId }, data });
  const counts = async (asker = admin) =>
    ((await asker.get('/og-image/dashboard')).body as DashboardAnswer).data;

  it('counts cards by content type, locale and state, and what they take', async () => {
    await change(ids[1], {
      state: 'failed',
      errorCode: 'OG_RENDER_TIMEOUT',
      errorMessage: 'Slow.',
    });
    await change(ids[2], { look: 'another' });
    await app.strapi.db.query(CARD).deleteMany({ where: { targetDocumentId: ids[3] } });
    const { groups, failures, storage } = await counts();
    const english = groups.find(({ uid, locale }) => uid === ARTICLE && locale === 'en');
    expect(english).toMatchObject({
      type: 'Article',
      states: { ready: 3, failed: 1, queued: 0, rendering: 0, off: 0 },
      stale: 1,
      missing: 1,
    });
    expect(groups.find(({ locale }) => locale === 'de')).toMatchObject({ states: { ready: 1 } });
    expect(failures).toEqual([
      {
        code: 'OG_RENDER_TIMEOUT',
        cards: 1,
        example: expect.objectContaining({ message: 'Slow.' }) as unknown,
      },
    ]);
    expect(storage).toMatchObject({ pictures: 6, past: { pictures: 0, bytes: 0 } });
    expect(storage.bytes).toBeGreaterThan(6_000);
  });

  it('lists the failed cards of a reason by the names of their entries', async () => {
    const path = '/og-image/dashboard/failures?code=OG_RENDER_TIMEOUT';
    const { body } = await admin.get(path);
    const { data, meta } = body as FailedCardsAnswer;
    expect(data).toMatchObject([
      { uid: ARTICLE, documentId: ids[1], locale: 'en', title: 'Second', isSingleType: false },
    ]);
    expect(meta).toEqual({ next: null });
    expect((await admin.get('/og-image/dashboard/failures')).status).toBe(400);
  });

  it('shows the cards that were drawn last, each once, the newest first', async () => {
    const { data } = (await admin.get('/og-image/dashboard/newest')).body as NewestAnswer;
    const keys = data.map(({ documentId, locale }) => `${documentId} ${locale}`);
    expect(new Set(keys).size).toBe(6);
    expect(data.map(({ at }) => at)).toEqual(
      data
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(data.every(({ url }) => url.startsWith('/uploads/'))).toBe(true);
  });

  it('tells of entries that the role may read alone', async () => {
    const read: Permission = { action: 'plugin::og-image.read' };
    const nobody = await app.createAdmin([read]);
    expect(await counts(nobody)).toMatchObject({ groups: [], failures: [] });
    const german = await app.createAdmin([
      read,
      {
        action: 'plugin::content-manager.explorer.read',
        subject: ARTICLE,
        properties: { fields: ['title', 'ogImage'], locales: ['de'] },
      },
    ]);
    const { data } = (await german.get('/og-image/dashboard/newest')).body as NewestAnswer;
    expect(data).toMatchObject([{ locale: 'de', documentId: ids[0] }]);
  });
});
