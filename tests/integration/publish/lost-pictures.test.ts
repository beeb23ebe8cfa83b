import { setTimeout as sleep } from 'node:timers/promises';

import { expectEveryCardRight } from '../faults/truth';
import { bootAppOn, describeOn, publishArticle, type App } from '../harness';

const FILE = 'plugin::upload.file';

describeOn(['SQLite', 'PostgreSQL'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      // Without a sweep: what is found here, a hook has found.
      pluginConfig: { queue: { pollMs: 3_600_000 }, sweep: { everyMs: 3_600_000 } },
    });
  });

  afterAll(() => app.destroy());

  const ready = () => app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));

  async function valueOf(
    documentId: string,
  ): Promise<{ url: string; mime: string | null; state: string }> {
    const { body } = await app.get(`/api/articles/${documentId}`);
    return body.data.ogImage;
  }

  async function drawn(title: string): Promise<{ documentId: string; path: string }> {
    const documentId = await publishArticle(app, title);
    await ready();
    const { url } = await valueOf(documentId);
    return { documentId, path: new URL(url).pathname };
  }

  /** The addresses once all pictures are drawn again. */
  async function redrawn(...documentIds: string[]): Promise<string[]> {
    const end = Date.now() + 20_000;
    for (;;) {
      const values = await Promise.all(documentIds.map(valueOf));
      const urls = values.flatMap(({ url, state }) => (state === 'ready' ? url : []));
      if (urls.length === documentIds.length) return urls.map((url) => new URL(url).pathname);
      if (Date.now() > end) throw new Error('They were not drawn again within 20 s.');
      await sleep(25);
    }
  }

  it('draws a picture again as soon as it is deleted, and never answers a dead address', async () => {
    const { documentId, path } = await drawn('Deleted by hand');
    const admin = await app.createAdmin();
    const file = await app.strapi.db.query(FILE).findOne({ where: { url: path } });
    await admin.post('/upload/actions/bulk-delete', { fileIds: [file.id] });
    const after = await valueOf(documentId);
    expect(after.mime === null ? after.state : 'drawn already').not.toBe('ready');
    expect(await redrawn(documentId)).not.toContain(path);
    await expectEveryCardRight(app);
  });

  it('leaves a card alone whose picture is not deleted after all', async () => {
    const { documentId, path } = await drawn('Rolled back');
    const before = (await app.cards()).map(({ revision }) => revision);
    const undo = app.strapi.db.transaction(async () => {
      await app.strapi.db.query(FILE).delete({ where: { url: path } });
      throw new Error('undone');
    });
    await expect(undo).rejects.toThrow('undone');
    expect((await app.cards()).map(({ revision }) => revision)).toEqual(before);
    expect(new URL((await valueOf(documentId)).url).pathname).toBe(path);
  });

  it('finds the cards of many pictures that are deleted at once', async () => {
    const one = await drawn('One of many');
    const other = await drawn('Another of many');
    const paths = [one.path, other.path];
    await app.strapi.db.query(FILE).deleteMany({ where: { url: { $in: paths } } });
    await redrawn(one.documentId, other.documentId);
    await expectEveryCardRight(app);
  });
});
