import { bootAppOn, describeOnDatabases, publishArticle } from '../harness';
import { openProxy } from '../harness/proxy';
import { expectEveryCardRight } from './truth';

const WORKING = { queue: { leaseMs: 3_000, pollMs: 200, concurrency: 2 } };

describeOnDatabases((database) => {
  it('loses nothing when a database no longer answers one of two instances', async () => {
    const app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    // SQLite has no connection that could be half open.
    const { config } = app;
    if (config === 'sqlite') return app.destroy();
    const proxy = await openProxy(config.port);
    try {
      const cut = await app.fork({
        pluginConfig: WORKING,
        database: { ...config, port: proxy.port },
      });
      for (let number = 0; number < 8; number += 1) await publishArticle(app, `Before ${number}`);
      await app.waitForCards((cards) => cards.some(({ state }) => state === 'ready'));
      // With some cards drawn, some in hand and some waiting.
      proxy.freeze();
      for (let number = 0; number < 3; number += 1)
        await publishArticle(app, `Meanwhile ${number}`);

      const heir = await app.fork({ pluginConfig: WORKING });
      // What it was just writing down the database may hold for it until the network tells.
      const mayBeHeld = WORKING.queue.concurrency;
      await app.waitForCards(
        (cards) => cards.filter(({ state }) => state !== 'ready').length <= mayBeHeld,
        30_000,
      );
      proxy.reset();
      await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 30_000);
      await expectEveryCardRight(app);
      await heir.stop();

      // And it works again.
      await publishArticle(app, 'After');
      await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 30_000);
      await expectEveryCardRight(app);
      expect(cut.ended()).toBeNull();
    } finally {
      await app.destroy();
      await proxy.close();
    }
  }, 120_000);
});
