import { bootAppOn, describeOn, publishArticle, type App } from '../harness';

const WRITTEN = 'A hand that writes a letter';

interface File {
  readonly id: number;
  readonly alternativeText: string;
}

describeOn(['SQLite', 'MariaDB'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { formats: ['square'] },
    });
  }, 180_000);

  afterAll(() => app.destroy());

  const ready = () => app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));

  async function publish(title: string, documentId?: string): Promise<string> {
    const id = await publishArticle(app, title, documentId);
    await ready();
    return id;
  }

  /** The file of a card's picture in a format. */
  async function fileOf(documentId: string, format = 'og'): Promise<File> {
    const card = (await app.cards()).find(
      ({ targetDocumentId }) => targetDocumentId === documentId,
    );
    const { file } = await app.strapi.db.query('plugin::og-image.render').findOne({
      where: { fingerprint: card?.fingerprint, format },
      populate: { file: true },
    });
    return file;
  }

  /** As the media library saves what an editor has written there. */
  const write = ({ id }: File, alternativeText: string) =>
    app.strapi.plugin('upload').service('upload').updateFileInfo(id, { alternativeText });

  it('stays with the card when it is drawn in another look, in its own format alone', async () => {
    const documentId = await publish('A letter');
    const before = await fileOf(documentId);
    await write(before, WRITTEN);
    await publish('A letter, mended', documentId);
    const after = await fileOf(documentId);
    expect(after.id).not.toBe(before.id);
    expect(after.alternativeText).toBe(WRITTEN);
    expect(await fileOf(documentId, 'square')).toMatchObject({
      alternativeText: 'A letter, mended',
    });
    // And from then on.
    await publish('A letter, mended twice', documentId);
    expect(await fileOf(documentId)).toMatchObject({ alternativeText: WRITTEN });
  });

  it('stays when the same picture is drawn anew', async () => {
    const documentId = await publish('Drawn anew');
    await write(await fileOf(documentId), WRITTEN);
    const ids = (await app.cards()).map(({ id }) => id);
    await app.strapi.plugin('og-image').service('cards').markStale(ids, { force: true });
    app.strapi.plugin('og-image').service('queue').wake();
    await ready();
    expect(await fileOf(documentId)).toMatchObject({ alternativeText: WRITTEN });
  });

  it.each(['', ' '])('is the new title where nobody wrote one (%p)', async (written) => {
    const documentId = await publish(`Untouched ${written.length}`);
    if (written !== '') await write(await fileOf(documentId), written);
    await publish(`Another title ${written.length}`, documentId);
    expect(await fileOf(documentId)).toMatchObject({
      alternativeText: `Another title ${written.length}`,
    });
  });
});
