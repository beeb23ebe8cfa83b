import { setTimeout as sleep } from 'node:timers/promises';

import { bootApp, publishArticle, type App } from '../harness';

const EVERY = 4_000;

let app: App;

beforeAll(async () => {
  // It stands for the other instances: the one below is the only one that draws and sweeps.
  app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
}, 180_000);

afterAll(() => app.destroy());

/** Tells of a sweep again and again, as an instance does whenever it begins one. */
function sweepElsewhere(): { readonly stop: () => Promise<void> } {
  const stopped = new AbortController();
  const store = app.strapi.store({ type: 'plugin', name: 'og-image' });
  const telling = (async () => {
    while (!stopped.signal.aborted) {
      await store.set({ key: 'sweptAt', value: Date.now() });
      await sleep(200);
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await telling;
    },
  };
}

it('leaves the sweep to an instance that does it, and takes it over when it no longer does', async () => {
  const elsewhere = sweepElsewhere();
  const instance = await app.fork({
    pluginConfig: { sweep: { everyMs: EVERY }, queue: { pollMs: 200 } },
  });
  await publishArticle(app, 'Swept');
  await app.waitForCards((cards) => cards.some(({ state }) => state === 'ready'));
  // As a restored backup may have it.
  await app.strapi.db.query('plugin::og-image.card').deleteMany({});

  await sleep(2 * EVERY);
  expect(await app.cards()).toEqual([]);

  await elsewhere.stop();
  await app.waitForCards((cards) => cards.some(({ state }) => state === 'ready'));
  await instance.stop();
}, 180_000);
