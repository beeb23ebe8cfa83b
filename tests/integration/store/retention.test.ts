import { setTimeout as sleep } from 'node:timers/promises';

import { Retention } from '../../../server/src/store/retention';
import { expectEveryCardRight, isStored } from '../faults/truth';
import { bootAppOn, describeOnDatabases, documentsOf, publishArticle, type App } from '../harness';

const KEEP = 1_000;

describeOnDatabases((database) => {
  let app: App;
  let clock: number;
  let retention: Retention;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { formats: ['square'], queue: { pollMs: 200 } },
    });
  });

  afterAll(() => app.destroy());
  afterEach(() => jest.restoreAllMocks());

  beforeEach(() => {
    clock = 1_000_000;
    retention = new Retention({ strapi: app.strapi, keepMs: KEEP, now: () => clock });
  });

  async function publish(title: string, documentId?: string): Promise<string> {
    const made = await publishArticle(app, title, documentId);
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
    return made;
  }

  /** The address of the picture that an article's card points to. */
  async function urlOf(documentId: string): Promise<string> {
    const card = (await app.cards()).find((each) => each.targetDocumentId === documentId);
    const render = await app.strapi.db
      .query('plugin::og-image.render')
      .findOne({ where: { fingerprint: card?.fingerprint }, populate: { file: true } });
    return render.file.url;
  }

  const age = () => retention.page(0, 1_000);

  it('lets a picture go once its time is over, and not before', async () => {
    const documentId = await publish('Old');
    const old = await urlOf(documentId);
    await publish('New', documentId);
    await age();
    clock += KEEP - 1;
    await age();
    expect(isStored(app, old)).toBe(true);
    clock += 1;
    await age();
    expect(isStored(app, old)).toBe(false);
    expect(isStored(app, await urlOf(documentId))).toBe(true);
    await expectEveryCardRight(app);
  });

  it('never lets a picture go that any card points to', async () => {
    const one = await publish('Shared');
    const two = await publish('Shared');
    const shared = await urlOf(one);
    expect(await urlOf(two)).toBe(shared);
    await publish('Alone now', one);
    for (let day = 0; day < 3; day += 1) {
      await age();
      clock += KEEP;
    }
    expect(isStored(app, shared)).toBe(true);
    await expectEveryCardRight(app);
  });

  it('never lets a pinned picture go, and one that only a draft pins when its time is over', async () => {
    const documentId = await publish('To be pinned');
    const pinned = await urlOf(documentId);
    await publish('In between', documentId);
    const between = await urlOf(documentId);
    const articles = documentsOf(app, 'api::article.article');
    const pin = async (url: string) => {
      const renders: { fingerprint: string; file: { url: string } }[] = await app.strapi.db
        .query('plugin::og-image.render')
        .findMany({ populate: { file: true } });
      const ogImage = { pin: renders.find(({ file }) => file.url === url)?.fingerprint };
      await articles.update({ documentId, data: { title: 'Whatever', ogImage } });
    };
    await pin(pinned);
    await articles.publish({ documentId });
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
    expect(await urlOf(documentId)).toBe(pinned);
    await pin(between);
    for (let day = 0; day < 3; day += 1) {
      await age();
      clock += KEEP;
    }
    expect(isStored(app, pinned)).toBe(true);
    expect(isStored(app, between)).toBe(false);

    // Published after all, the card is drawn anew.
    await articles.publish({ documentId });
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
    expect([pinned, between]).not.toContain(await urlOf(documentId));
  });

  it('counts a picture that is pointed to again as never left', async () => {
    const documentId = await publish('Back and forth');
    const first = await urlOf(documentId);
    await publish('Forth', documentId);
    await age();
    await publish('Back and forth', documentId);
    clock += KEEP;
    await age();
    expect(isStored(app, first)).toBe(true);
    await publish('Forth again', documentId);
    await age();
    clock += KEEP - 1;
    await age();
    expect(isStored(app, first)).toBe(true);
  });

  it('tries again to delete a picture that could not be deleted', async () => {
    jest.spyOn(app.strapi.log, 'warn').mockReturnThis();
    const documentId = await publish('Stubborn');
    const old = await urlOf(documentId);
    await publish('Stubborn no more', documentId);
    await age();
    clock += KEEP;
    jest
      .spyOn(app.strapi.plugin('upload').provider, 'delete')
      .mockRejectedValue(new Error('the bucket is read-only'));
    await age();
    expect(isStored(app, old)).toBe(true);
    jest.restoreAllMocks();
    await age();
    expect(isStored(app, old)).toBe(false);
    await expectEveryCardRight(app);
  });

  it('never shares a file between a picture to be let go and one that came back', async () => {
    jest.spyOn(app.strapi.log, 'warn').mockReturnThis();
    const documentId = await publish('Here again');
    const old = await urlOf(documentId);
    await publish('Not here', documentId);
    await age();
    clock += KEEP;
    jest
      .spyOn(app.strapi.plugin('upload').provider, 'delete')
      .mockRejectedValue(new Error('the bucket is read-only'));
    await age();
    await publish('Here again', documentId);
    jest.restoreAllMocks();
    await age();
    expect(isStored(app, old)).toBe(false);
    expect(isStored(app, await urlOf(documentId))).toBe(true);
    await expectEveryCardRight(app);
  });

  it('draws anew what a card turns to while it is let go', async () => {
    const documentId = await publish('Contended');
    await publish('Elsewhere', documentId);
    await age();
    clock += KEEP;
    // Retention and the publish meet: whichever comes first, the card ends with a stored picture.
    await Promise.all([age(), publish('Contended', documentId), sleep(1).then(age)]);
    expect(isStored(app, await urlOf(documentId))).toBe(true);
    await expectEveryCardRight(app);
  });
});
