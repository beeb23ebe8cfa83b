import { bootAppOn, describeOnDatabases, documentsOf, type App, type CardRow } from '../harness';

const ARTICLE = 'api::article.article';
const PRODUCT = 'api::product.product';

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, { locales: ['de'] });
  }, 180_000);

  afterAll(() => app.destroy());

  const keyOf = (card: CardRow) =>
    [card.targetUid, card.targetDocumentId, card.targetLocale].join(' ');

  /** Waits until these documents have exactly these cards, all drawn. */
  async function drawn(...documentIds: string[]): Promise<string[]> {
    const theirs = (cards: readonly CardRow[]) =>
      cards.filter(({ targetDocumentId }) => documentIds.includes(targetDocumentId));
    const cards = await app.waitForCards(
      (all) =>
        documentIds.every((id) => all.some(({ targetDocumentId }) => targetDocumentId === id)) &&
        theirs(all).every(({ state }) => state === 'ready'),
    );
    return theirs(cards).map(keyOf).sort();
  }

  async function createDraft(title: string): Promise<string> {
    const { documentId } = await documentsOf(app, ARTICLE).create({ data: { title } });
    return documentId;
  }

  async function cardsOf(documentId: string): Promise<CardRow[]> {
    return (await app.cards()).filter(({ targetDocumentId }) => targetDocumentId === documentId);
  }

  describe('a card is drawn when an entry is published', () => {
    it('by the document service', async () => {
      const documentId = await createDraft('By the document service');
      await documentsOf(app, ARTICLE).publish({ documentId });
      expect(await drawn(documentId)).toEqual([`${ARTICLE} ${documentId} en`]);
    });

    it('in the admin', async () => {
      const admin = await app.createAdmin();
      const answer = await admin.post(
        `/content-manager/collection-types/${ARTICLE}/actions/publish`,
        { title: 'In the admin' },
      );
      expect(answer.status).toBe(200);
      const { documentId } = answer.body.data;
      expect(await drawn(documentId)).toEqual([`${ARTICLE} ${documentId} en`]);
    });

    it('in bulk, each by itself', async () => {
      const documentIds = [await createDraft('Bulk one'), await createDraft('Bulk two')];
      const admin = await app.createAdmin();
      const answer = await admin.post(
        `/content-manager/collection-types/${ARTICLE}/actions/bulkPublish`,
        { documentIds },
      );
      expect(answer.status).toBe(200);
      expect(await drawn(...documentIds)).toHaveLength(2);
    });

    it('by a REST create and by a REST update', async () => {
      const created = await app.post('/api/articles', { data: { title: 'By REST' } });
      expect(created.status).toBe(201);
      const { documentId } = created.body.data;
      await drawn(documentId);
      const [before] = await cardsOf(documentId);

      await app.put(`/api/articles/${documentId}`, { data: { title: 'By REST, again' } });
      await drawn(documentId);
      const [after] = await cardsOf(documentId);
      expect(after?.fingerprint).not.toBe(before?.fingerprint);
    });

    it('by a GraphQL create and by a GraphQL update', async () => {
      const created = await app.graphql(
        'mutation { createArticle(data: { title: "By GraphQL" }) { documentId } }',
      );
      const { documentId } = created.body.data.createArticle;
      await drawn(documentId);
      const [before] = await cardsOf(documentId);

      await app.graphql(
        'mutation ($id: ID!) { updateArticle(documentId: $id, data: { title: "Again" }) { title } }',
        { id: documentId },
      );
      await drawn(documentId);
      expect((await cardsOf(documentId))[0]?.fingerprint).not.toBe(before?.fingerprint);
    });

    it('by saving an entry of a type without draft & publish', async () => {
      const { documentId } = await documentsOf(app, PRODUCT).create({ data: { name: 'A kettle' } });
      expect(await drawn(documentId)).toEqual([`${PRODUCT} ${documentId} `]);
      const [before] = await cardsOf(documentId);

      await documentsOf(app, PRODUCT).update({ documentId, data: { name: 'A better kettle' } });
      await drawn(documentId);
      expect((await cardsOf(documentId))[0]?.fingerprint).not.toBe(before?.fingerprint);
    });

    it('in each locale by itself', async () => {
      const documentId = await createDraft('In English');
      await documentsOf(app, ARTICLE).update({
        documentId,
        locale: 'de',
        data: { title: 'Auf Deutsch' },
      });
      await documentsOf(app, ARTICLE).publish({ documentId, locale: 'de' });
      expect(await drawn(documentId)).toEqual([`${ARTICLE} ${documentId} de`]);

      await documentsOf(app, ARTICLE).publish({ documentId, locale: 'en' });
      await app.waitForCards(
        (cards) => cards.filter((card) => card.targetDocumentId === documentId).length === 2,
      );
      expect(await drawn(documentId)).toEqual([
        `${ARTICLE} ${documentId} de`,
        `${ARTICLE} ${documentId} en`,
      ]);
    });

    it('in a transaction that holds the publish, as a release does', async () => {
      const documentId = await createDraft('In a transaction');
      await app.strapi.db.transaction(async () => {
        await documentsOf(app, ARTICLE).publish({ documentId });
      });
      expect(await drawn(documentId)).toHaveLength(1);
    });

    it('by a raw query', async () => {
      const row = await app.strapi.db.query(ARTICLE).create({
        data: { title: 'By a raw query', locale: 'en', publishedAt: new Date() },
      });
      expect(await drawn(row.documentId)).toHaveLength(1);
    });
  });

  it('leaves nothing behind when the publish is rolled back', async () => {
    const documentId = await createDraft('Rolled back');
    await expect(
      app.strapi.db.transaction(async () => {
        await documentsOf(app, ARTICLE).publish({ documentId });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await cardsOf(documentId)).toEqual([]);
  });

  it('draws nothing for a draft', async () => {
    const documentId = await createDraft('Only a draft');
    await documentsOf(app, ARTICLE).update({ documentId, data: { title: 'Still a draft' } });
    expect(await cardsOf(documentId)).toEqual([]);
  });

  it.each(['unpublish', 'delete'] as const)('retires the card on %s', async (action) => {
    const documentId = await createDraft(`To ${action}`);
    await documentsOf(app, ARTICLE).publish({ documentId });
    await drawn(documentId);
    await documentsOf(app, ARTICLE)[action]({ documentId });
    await app.waitForCards((cards) =>
      cards.every(({ targetDocumentId }) => targetDocumentId !== documentId),
    );
  });
});
