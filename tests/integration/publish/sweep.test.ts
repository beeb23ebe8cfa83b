import { PRIORITY } from '../../../server/src/contracts/card';
import { sweep, type Swept, type SweepOptions } from '../../../server/src/publish/sweep';
import { getService } from '../../../server/src/service';
import { Retention } from '../../../server/src/store/retention';
import { ARTICLE, expectEveryCardRight } from '../faults/truth';
import { bootAppOn, describeOnDatabases, documentsOf, type App } from '../harness';

const NOTHING: Swept = {
  missing: 0,
  orphaned: 0,
  outdated: 0,
  rechecked: 0,
  awaiting: 0,
  lost: 0,
};

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false, pollMs: 200 } },
    });
    // By itself it would also sweep at its start, and find what these tests put there first.
    getService(app.strapi, 'queue').start();
  });

  afterAll(() => app.destroy());

  const sweepNow = (options: Partial<SweepOptions> = {}): Promise<Swept> =>
    sweep(
      {
        strapi: app.strapi,
        cards: getService(app.strapi, 'cards'),
        orders: getService(app.strapi, 'orders'),
        retention: new Retention({ strapi: app.strapi, keepMs: 60_000 }),
        uids: [ARTICLE],
        // Small, so that there is more than one page of each.
        pageSize: 2,
        pauseMs: 0,
        afterQueued: () => Promise.resolve(),
        lookOf: (uid) => getService(app.strapi, 'look').of(uid),
        now: Date.now,
        ...options,
      },
      new AbortController().signal,
    );

  const allReady = () => app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));

  const table = () => app.strapi.db.getConnection(app.strapi.db.metadata.get(ARTICLE).tableName);

  async function publish(title: string): Promise<string> {
    const { documentId } = await documentsOf(app, ARTICLE).create({ data: { title } });
    await documentsOf(app, ARTICLE).publish({ documentId });
    await allReady();
    return documentId;
  }

  it('finds published entries that raw queries wrote, on every page', async () => {
    const row = { locale: 'en', published_at: new Date() };
    for (let i = 0; i < 5; i += 1) {
      await table().insert({ ...row, document_id: `imported-${i}`, title: `Imported ${i}` });
    }
    await table().insert({ document_id: 'draft', title: 'A draft', locale: 'en' });
    expect(await sweepNow()).toEqual({ ...NOTHING, missing: 5 });
    await allReady();
    await expectEveryCardRight(app);
  });

  it('finds published entries that raw queries changed, and leaves the others in peace', async () => {
    const changed = await publish('Before');
    await publish('Unchanged');
    await table()
      .where({ document_id: changed })
      .update({ title: 'After', updated_at: new Date(Date.now() + 1) });
    expect(await sweepNow()).toEqual({ ...NOTHING, missing: 1 });
    await allReady();
    await expectEveryCardRight(app);
    expect(await sweepNow()).toEqual(NOTHING);
  });

  it('retires the cards of entries that raw queries deleted or unpublished', async () => {
    const deleted = await publish('Deleted by SQL');
    const unpublished = await publish('Unpublished by SQL');
    await table().where({ document_id: deleted }).delete();
    await table().where({ document_id: unpublished }).update({ published_at: null });
    expect(await sweepNow()).toEqual({ ...NOTHING, orphaned: 2 });
    await app.waitForCards(
      (cards) =>
        !cards.some(({ targetDocumentId }) => [deleted, unpublished].includes(targetDocumentId)),
    );
    await expectEveryCardRight(app);
  });

  it('retires the cards of a content type that is no more', async () => {
    const targetUid = 'api::gone.gone';
    await app.strapi.db.query('plugin::og-image.card').create({
      data: {
        targetUid,
        targetDocumentId: 'gone',
        targetLocale: '',
        state: 'ready',
        revision: 1,
        priority: PRIORITY.bulk,
        attempts: 0,
        dueAt: 0,
      },
    });
    expect(await sweepNow()).toEqual({ ...NOTHING, orphaned: 1 });
    await app.waitForCards((cards) => cards.every((card) => card.targetUid !== targetUid));
  });

  it('draws a picture again that an editor deleted from the media library', async () => {
    const documentId = await publish('Deleted by hand');
    const [card] = (await app.cards()).filter((each) => each.targetDocumentId === documentId);
    const render = await app.strapi.db
      .query('plugin::og-image.render')
      .findOne({ where: { fingerprint: card?.fingerprint }, populate: { file: true } });
    // By a raw query, which no hook sees.
    await app.strapi.db.connection('files').where({ id: render.file.id }).delete();

    expect(await sweepNow()).toMatchObject({ lost: 1 });
    await allReady();
    await expectEveryCardRight(app);
  });

  it('looks at every card that looks otherwise than it should, and draws none in vain', async () => {
    await allReady();
    const before = await app.cards();
    expect(await sweepNow({ lookOf: null })).toEqual(NOTHING);
    expect(await sweepNow({ lookOf: () => 'another' })).toEqual({
      ...NOTHING,
      outdated: before.length,
    });
    await allReady();
    const after = await app.cards();
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
      before.map(({ fingerprint }) => fingerprint),
    );
    expect(await sweepNow()).toEqual(NOTHING);
  });

  it('tries a card again some time after it failed, and no sooner', async () => {
    const documentId = await publish('Out of luck');
    const card = app.strapi.db.query('plugin::og-image.card');
    const data = { state: 'failed', errorCode: 'OG_STORE_FAILED', errorMessage: 'Full.' };
    const recheckAt = Date.now() + 60_000;
    await card.update({ where: { targetDocumentId: documentId }, data: { ...data, recheckAt } });

    expect(await sweepNow()).toEqual(NOTHING);
    expect(await sweepNow({ now: () => recheckAt })).toEqual({ ...NOTHING, rechecked: 1 });
    await allReady();
    await expectEveryCardRight(app);
  });

  it('leaves a card that is off in peace, until its entry changes', async () => {
    const { documentId } = await documentsOf(app, ARTICLE).create({
      data: { title: 'Off', ogImage: false },
      status: 'published',
    });
    const isOff = (card: { targetDocumentId: string; state: string }) =>
      card.targetDocumentId === documentId && card.state === 'off';
    await app.waitForCards((cards) => cards.some(isOff));
    expect(await sweepNow()).toEqual(NOTHING);
    await table()
      .where({ document_id: documentId })
      .update({ og_image: null, updated_at: new Date(Date.now() + 1) });
    expect(await sweepNow()).toEqual({ ...NOTHING, missing: 1 });
    await allReady();
  });

  it('finds nothing to do when all is well', async () => {
    expect(await sweepNow()).toEqual(NOTHING);
  });
});
