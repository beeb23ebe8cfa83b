import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { bootApp, publishArticle } from '../harness';

it('draws once Strapi serves, and nothing for a command that only loads it', async () => {
  const app = await bootApp({
    serves: false,
    withGraphql: false,
    pluginConfig: { queue: { pollMs: 100 } },
  });
  try {
    await publishArticle(app, 'Published by a script');
    await sleep(1_000);
    expect(await app.cards()).toMatchObject([{ state: 'queued' }]);

    app.strapi.server.listen(0, '127.0.0.1');
    await once(app.strapi.server.httpServer, 'listening');
    await app.waitForCards(([card]) => card?.state === 'ready');
  } finally {
    await app.destroy();
  }
}, 180_000);
