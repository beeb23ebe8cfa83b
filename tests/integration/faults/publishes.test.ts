import { bootAppOn, describeOnDatabases, documentsOf, type App, type CardRow } from '../harness';
import { gateRenders } from './gate';
import { ARTICLE, expectEveryCardRight } from './truth';

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200, backoffMs: 50 } },
    });
  });

  afterAll(() => app.destroy());
  afterEach(() => jest.restoreAllMocks());

  const articles = () => documentsOf(app, ARTICLE);

  async function publish(title: string): Promise<string> {
    const { documentId } = await articles().create({ data: { title } });
    await articles().publish({ documentId });
    return documentId;
  }

  const settled = (cards: readonly CardRow[]) =>
    cards.every(({ state }) => state === 'ready' || state === 'failed');

  async function cardOf(documentId: string): Promise<CardRow | undefined> {
    const cards = await app.waitForCards(settled);
    return cards.find(({ targetDocumentId }) => targetDocumentId === documentId);
  }

  it('leaves neither card nor picture of a publish that an outer transaction rolls back', async () => {
    const { documentId } = await articles().create({ data: { title: 'Never said' } });
    const rolledBack = app.strapi.db.transaction(async () => {
      await articles().publish({ documentId });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    expect(await cardOf(documentId)).toBeUndefined();
    await expectEveryCardRight(app);
  });

  it.each(['unpublish', 'delete'] as const)(
    'retires a card whose entry goes by %s while it is drawn',
    async (go) => {
      const gate = gateRenders(app);
      const documentId = await publish(`Gone by ${go}`);
      await gate.reached;
      await articles()[go]({ documentId });
      gate.open();
      await app.waitForCards((cards) =>
        cards.every(({ targetDocumentId }) => targetDocumentId !== documentId),
      );
    },
  );

  it('draws an entry that goes and comes back while it is drawn', async () => {
    const gate = gateRenders(app);
    const documentId = await publish('Here');
    await gate.reached;
    await articles().unpublish({ documentId });
    await articles().update({ documentId, data: { title: 'Here again' } });
    await articles().publish({ documentId });
    gate.open();
    expect(await cardOf(documentId)).toMatchObject({ state: 'ready', alt: 'Here again' });
  });

  it('draws an entry at most twice that is published 100 times at once', async () => {
    const gate = gateRenders(app);
    const documentId = await publish('Once');
    await gate.reached;
    const rows = app.strapi.db.query(ARTICLE);
    const { id } = await rows.findOne({ where: { documentId, publishedAt: { $notNull: true } } });
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        rows.update({ where: { id }, data: { title: `Once and ${index}` } }),
      ),
    );
    gate.open();
    expect(await cardOf(documentId)).toMatchObject({ state: 'ready', revision: 101 });
    expect(gate.renders()).toBeLessThanOrEqual(2);
    await expectEveryCardRight(app);
  });

  it('sets a card aside whose template went after it was queued, and keeps its picture', async () => {
    const documentId = await publish('In fashion');
    const before = await cardOf(documentId);
    await app.strapi.db.transaction(async () => {
      await articles().publish({ documentId });
      await app.strapi.db.query(ARTICLE).updateMany({
        where: { documentId, publishedAt: { $notNull: true } },
        data: { ogImage: { template: 'retro' } },
      });
    });
    const after = await cardOf(documentId);
    expect(after).toMatchObject({ state: 'failed', errorCode: 'OG_TEMPLATE_UNKNOWN', attempts: 1 });
    expect(after?.errorMessage).toContain('"retro"');
    expect(after?.fingerprint).toBe(before?.fingerprint);
    await articles().delete({ documentId });
    await app.waitForCards((cards) =>
      cards.every(({ targetDocumentId }) => targetDocumentId !== documentId),
    );
  });
});
