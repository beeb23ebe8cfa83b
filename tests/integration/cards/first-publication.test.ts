import { forgetPublications } from '../../../server/src/publish/forget-publications';
import { getService } from '../../../server/src/service';
import {
  bootAppOn,
  describeOnDatabases,
  documentsOf,
  publishArticle,
  type App,
  type CardRow,
} from '../harness';

const ARTICLE = 'api::article.article';
const LONG_AGO = Date.parse('2019-05-05T12:00:00.000Z');

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, { withGraphql: false, pluginConfig: { timeZone: 'UTC' } });
  }, 180_000);

  afterAll(() => app.destroy());

  /** The article's card, once it is drawn. */
  async function cardOf(documentId: string): Promise<CardRow> {
    const cards = await app.waitForCards((all) => {
      const card = all.find(({ targetDocumentId }) => targetDocumentId === documentId);
      return card?.state === 'ready';
    });
    const card = cards.find(({ targetDocumentId }) => targetDocumentId === documentId);
    if (card === undefined) throw new Error('The card went away.');
    return card;
  }

  async function publish(title: string, documentId?: string): Promise<CardRow> {
    return cardOf(await publishArticle(app, title, documentId));
  }

  /** Has the card remember another first publication, or none as before this version. */
  async function remember(documentId: string, firstPublishedAt: number | null): Promise<void> {
    await app.strapi.db
      .query('plugin::og-image.card')
      .update({ where: { targetDocumentId: documentId }, data: { firstPublishedAt } });
  }

  /** Has the draft and what is published of it be that old. */
  async function age(documentId: string): Promise<void> {
    const { tableName } = app.strapi.db.metadata.get(ARTICLE);
    const { client } = app.strapi.db.dialect;
    const created_at = client === 'sqlite' ? LONG_AGO : new Date(LONG_AGO);
    await app.strapi.db
      .getConnection(tableName)
      .where({ document_id: documentId })
      .update({ created_at });
  }

  /** The picture of an article's card, as a preview would answer it. */
  async function pictureOf(documentId: string): Promise<string> {
    const { ogImage } = (await app.get(`/api/articles/${documentId}`)).body.data;
    const answer = await fetch(ogImage.url, { headers: { connection: 'close' } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return `data:${ogImage.mime};base64,${bytes.toString('base64')}`;
  }

  const files = () => app.strapi.db.query('plugin::upload.file').count();

  it('shows the day of the first publication, on whatever day it is published again', async () => {
    const today = await publish('A text of today');
    const { targetDocumentId: documentId } = await publish('A text of long ago');
    await remember(documentId, LONG_AGO);
    const first = await publish('A text of today', documentId);
    // The same but for the day.
    expect(first.fingerprint).not.toBe(today.fingerprint);

    const stored = await files();
    const again = await publish('A text of today', documentId);
    expect(again.revision).toBeGreaterThan(first.revision);
    expect(again.fingerprint).toBe(first.fingerprint);
    expect(await files()).toBe(stored);
  });

  it('takes the earliest time that an entry knows where it is older than its card', async () => {
    const { targetDocumentId: known } = await publish('Older than its card');
    await remember(known, LONG_AGO);
    const expected = await publish('Older than its card', known);

    const { targetDocumentId: documentId } = await publish('An article');
    await remember(documentId, null);
    await age(documentId);
    expect((await publish('Older than its card', documentId)).fingerprint).toBe(
      expected.fingerprint,
    );
  });

  it('takes the day of publishing for a draft that was long in the making', async () => {
    const today = await publish('Long in the making');
    const { documentId } = await documentsOf(app, ARTICLE).create({ data: { title: 'A draft' } });
    await age(documentId);
    expect((await publish('Long in the making', documentId)).fingerprint).toBe(today.fingerprint);
  });

  it('keeps the day while an entry is unpublished for a time', async () => {
    const { targetDocumentId: documentId } = await publish('Here and gone');
    await remember(documentId, LONG_AGO);
    const before = await publish('Here and gone', documentId);
    await documentsOf(app, ARTICLE).unpublish({ documentId });
    await app.waitForCards((all) => all.every((card) => card.targetDocumentId !== documentId));
    const { body } = await (
      await app.createAdmin()
    ).post('/og-image/preview', { uid: ARTICLE, documentId, locale: 'en', values: {} });
    const back = await publish('Here and gone', documentId);
    expect(back.fingerprint).toBe(before.fingerprint);
    // What the editor has seen meanwhile is what there is now.
    expect(body.data.src).toBe(await pictureOf(documentId));
  });

  it('forgets the day of an entry that is deleted', async () => {
    const { targetDocumentId: documentId } = await publish('Gone for good');
    await documentsOf(app, ARTICLE).unpublish({ documentId });
    await app.waitForCards((all) => all.every((card) => card.targetDocumentId !== documentId));
    const days = app.strapi.db.query('plugin::og-image.publication');
    const where = { targetDocumentId: documentId };
    const forget = () =>
      forgetPublications(
        {
          strapi: app.strapi,
          publications: getService(app.strapi, 'publications'),
          uids: [ARTICLE],
          pageSize: 1,
        },
        new AbortController().signal,
      );
    await forget();
    expect(await days.count({ where })).toBe(1);
    await documentsOf(app, ARTICLE).delete({ documentId });
    await forget();
    expect(await days.count({ where })).toBe(0);
  });
});
