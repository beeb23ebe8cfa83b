import { bootAppOn, describeOn, documentsOf, type App, type CardRow } from '../harness';
import { ARTICLE, expectEveryCardRight, expectNoObjectLeftBehind } from './truth';

interface Provider {
  uploadStream(file: unknown): Promise<void>;
}

describeOn(['SQLite', 'MariaDB'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: {
        queue: { backoffMs: 10, maxAttempts: 3 },
        store: { timeoutMs: 2_000 },
      },
    });
  });

  afterAll(() => app.destroy());
  afterEach(() => jest.restoreAllMocks());

  const provider = (): Provider => app.strapi.plugin('upload').provider;

  /** Publishes an article while uploads go wrong, and answers its card once it is settled. */
  async function publish(title: string): Promise<CardRow | undefined> {
    const { documentId } = await documentsOf(app, ARTICLE).create({ data: { title } });
    await documentsOf(app, ARTICLE).publish({ documentId });
    const cards = await app.waitForCards((all) =>
      all.every(({ state }) => state === 'ready' || state === 'failed'),
    );
    return cards.find(({ targetDocumentId }) => targetDocumentId === documentId);
  }

  it('tries an upload that fails again', async () => {
    jest.spyOn(provider(), 'uploadStream').mockRejectedValueOnce(new Error('503'));
    expect(await publish('Fails once')).toMatchObject({ state: 'ready', errorCode: null });
    await expectEveryCardRight(app);
  });

  it('gives up an upload that hangs, and tries again', async () => {
    jest
      .spyOn(provider(), 'uploadStream')
      .mockImplementationOnce(() => new Promise(() => undefined));
    expect(await publish('Hangs once')).toMatchObject({ state: 'ready', errorCode: null });
    await expectEveryCardRight(app);
  });

  it('stores nothing twice when an upload fails after its object is stored', async () => {
    const upload = provider().uploadStream.bind(provider());
    jest.spyOn(provider(), 'uploadStream').mockImplementationOnce(async (file) => {
      await upload(file);
      throw new Error('the answer was lost');
    });
    expect(await publish('Answer lost')).toMatchObject({ state: 'ready', errorCode: null });
    await expectEveryCardRight(app);
  });

  it('stores nothing by half when the database fails after the object is stored', async () => {
    const end = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::og-image.render'],
      beforeCreate() {
        end();
        throw new Error('the disk is full');
      },
    });
    expect(await publish('Half a row')).toMatchObject({ state: 'ready', errorCode: null });
    await expectEveryCardRight(app);
  });

  it('sets a card aside whose uploads all fail, and says what to do', async () => {
    jest.spyOn(app.strapi.log, 'error').mockReturnThis();
    jest.spyOn(provider(), 'uploadStream').mockRejectedValue(new Error('no such bucket'));
    const card = await publish('Never kept');
    expect(card).toMatchObject({ state: 'failed', errorCode: 'OG_STORE_FAILED', attempts: 3 });
    expect(card?.errorMessage).toContain('no such bucket');

    jest.restoreAllMocks();
    const [key] = (await app.cards()).filter(({ state }) => state === 'failed');
    await documentsOf(app, ARTICLE).publish({ documentId: key?.targetDocumentId ?? '' });
    await app.waitForCards((all) => all.every(({ state }) => state === 'ready'));
    await expectEveryCardRight(app);
    await expectNoObjectLeftBehind(app);
  });
});
