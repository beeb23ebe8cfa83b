import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { bootApp, bootAppOn, describeOnDatabases, documentsOf, type App } from './harness';
import { FIRST_RELEASE, writeContent, goBack } from './harness/first-release';
import { expectEveryCardRight } from './faults/truth';

const ARTICLE = 'api::article.article';
const RENDER = 'plugin::og-image.render';

const OPTIONS = { withGraphql: false, pluginConfig: { queue: { work: false } } };

jest.setTimeout(240_000);

describeOnDatabases((database) => {
  let app: App;
  /** The database goes with the app that it was made for. */
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const before = await bootAppOn(database, { ...OPTIONS, serves: false });
    const { config } = before;
    drop = () => (config === 'sqlite' ? Promise.resolve() : database.drop(config.database));
    await writeContent(before);
    await goBack(before);
    await before.destroy({ keep: true });
    app = await bootApp({ ...OPTIONS, appDir: before.appDir, database: config });
  });

  afterAll(async () => {
    await app.destroy();
    await drop();
  });

  const counts = () =>
    Promise.all(
      [RENDER, 'plugin::upload.file', 'plugin::upload.folder'].map((uid) =>
        app.strapi.db.query(uid).count(),
      ),
    );

  it('answers the cards of the first release, with their pictures, before anything is drawn', async () => {
    const { body } = await app.get('/api/articles?sort=id');
    const cards = FIRST_RELEASE.tables.og_image_cards.rows;
    for (const { target_document_id, template, alt, fingerprint } of cards) {
      const entry = body.data.find(
        ({ documentId }: { documentId: string }) => documentId === target_document_id,
      );
      expect(entry.ogImage).toMatchObject({ state: 'ready', template, alt });
      expect(entry.ogImage.url).toContain(`/uploads/og-${fingerprint.slice(0, 20)}-`);
    }
  });

  it('draws each once as this version does, loses nothing, and then draws no more', async () => {
    const [renders = 0, files = 0, folders] = await counts();
    const first = await app.fork({ pluginConfig: { queue: { pollMs: 200 } } });
    const current = await app.waitForCards(
      (cards) =>
        cards.every(
          ({ state, look, targetDocumentId }) =>
            state === 'ready' && look !== null && look !== lookBefore(targetDocumentId),
        ),
      60_000,
    );
    expect(current.map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
    await first.stop();
    await expectEveryCardRight(app);
    // One picture more for each card at most, and those of the first release stay for old posts.
    const after = await counts();
    expect(after[0]).toBeLessThanOrEqual(renders + 3);
    expect(after[1]).toBeLessThanOrEqual(files + 3);
    expect(after[2]).toBe(folders);
    for (const { url } of FIRST_RELEASE.library.files) {
      expect(existsSync(join(app.appDir, 'public', url))).toBe(true);
    }

    const second = await app.fork({ pluginConfig: { queue: { pollMs: 200 } } });
    await documentsOf(app, ARTICLE).publish({ documentId: FIRST_RELEASE.entries.plain });
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 60_000);
    await second.stop();
    expect(await counts()).toEqual(after);
  });
});

function lookBefore(documentId: string): string | undefined {
  const { rows } = FIRST_RELEASE.tables.og_image_cards;
  return rows.find((row) => row.target_document_id === documentId)?.look;
}
