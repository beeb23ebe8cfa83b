import { bootAppOn, describeOnDatabases, publishArticle, type App } from '../harness';
import { expectEveryCardRight } from './truth';

const WORKING = { queue: { work: true, pollMs: 100, concurrency: 2 } };

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
  });

  afterAll(() => app.destroy());

  const allReady = () => app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));

  it('share one entry between two instances, and store each picture once', async () => {
    const instances = await Promise.all([
      app.fork({ pluginConfig: WORKING }),
      app.fork({ pluginConfig: WORKING }),
    ]);
    const documentId = await publishArticle(app, 'Shared');
    for (let i = 0; i < 10; i += 1) await publishArticle(app, `Shared, version ${i}`, documentId);
    // Two entries that look the same may be drawn by both, and are stored once.
    for (let i = 0; i < 6; i += 1) await publishArticle(app, 'Twins');
    await allReady();
    await Promise.all(instances.map((instance) => instance.stop()));
    await expectEveryCardRight(app);
  });

  it('finishes or gives back on SIGTERM what is in hand, and ends', async () => {
    // Before it starts: SQLite would make the two wait for each other.
    for (let i = 0; i < 24; i += 1) await publishArticle(app, `Drained ${i}`);
    const instance = await app.fork({ pluginConfig: WORKING });
    await app.waitForCards((cards) => cards.some(({ state }) => state === 'rendering'));
    await instance.stop();
    expect(instance.ended()).toBe(0);
    const cards = await app.cards();
    expect(cards.filter(({ state }) => state !== 'ready' && state !== 'queued')).toEqual([]);
    expect(cards.filter(({ attempts }) => attempts > 0)).toEqual([]);

    const next = await app.fork({ pluginConfig: WORKING });
    await allReady();
    await next.stop();
    await expectEveryCardRight(app);
  });
});
