import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import Database from 'better-sqlite3';

import { bootApp, publishArticle } from '../harness';
import { expectEveryCardRight } from './truth';

/** Longer than better-sqlite3 waits for a lock, in milliseconds. */
const HELD = 7_000;

it('loses nothing while somebody else keeps SQLite from being written to', async () => {
  const app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
  const other = new Database(join(app.appDir, '.tmp/data.db'));
  try {
    for (let number = 0; number < 3; number += 1) await publishArticle(app, `Number ${number}`);
    const instance = await app.fork({
      pluginConfig: { queue: { leaseMs: 3_000, pollMs: 200 } },
    });
    // At whatever the instance is just doing; this process asks nothing of the database meanwhile.
    other.exec('BEGIN IMMEDIATE');
    await sleep(HELD);
    other.exec('COMMIT');

    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 30_000);
    await expectEveryCardRight(app);
    expect(instance.ended()).toBeNull();
  } finally {
    other.close();
    await app.destroy();
  }
}, 90_000);
