import { setTimeout as sleep } from 'node:timers/promises';

import { bootAppOn, describeOnDatabases, type App } from '../harness';
import { ARTICLE, expectEveryCardRight } from './truth';

describeOnDatabases((database) => {
  // SQLite has no server that could be restarted.
  if (database.name === 'SQLite') return;

  it('loses nothing when the database is restarted in mid-run', async () => {
    const app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 100, leaseMs: 3_000, backoffMs: 50, maxAttempts: 20 } },
    });
    try {
      // Each broken connection is told; here they are meant to break.
      jest.spyOn(app.strapi.log, 'error').mockReturnThis();
      for (let round = 0; round < 12; round += 1) {
        const publish = publishRow(app, `Round ${round}`);
        // Another moment of the publish and of the drawing in each round.
        await sleep(round * 15);
        await app.disconnect();
        await publish;
      }
      // The last connections in the pool are found to be broken when they are asked for.
      for (let tries = 0; tries < 10; tries += 1) await app.cards().catch(() => undefined);
      const drawn = await app.waitForCards(
        (cards) => cards.every(({ state }) => state === 'ready'),
        30_000,
      );
      expect(drawn.length).toBeGreaterThan(0);
      await expectEveryCardRight(app);
    } finally {
      jest.restoreAllMocks();
      await app.destroy();
    }
  });
});

/**
 * Publishes as the document service does, but for the event that Strapi sends after the commit: it
 * reads the entry for it, and ends its process when the database is gone just then.
 */
async function publishRow(app: App, title: string): Promise<void> {
  const data = { title, locale: 'en', publishedAt: new Date() };
  await app.strapi.db
    .transaction(() => app.strapi.db.query(ARTICLE).create({ data }))
    // A publish that the restart met is not committed, and the editor sees it fail.
    .catch(() => undefined);
}
