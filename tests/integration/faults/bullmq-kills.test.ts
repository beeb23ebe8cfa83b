import { setTimeout as sleep } from 'node:timers/promises';

import { FAULT_VARIABLE, type FaultPoint } from '../../../server/src/common/fault-point';
import { bootApp, publishArticle, type App } from '../harness';
import { describeWithRedis, shareRedis } from '../harness/redis';
import { expectEveryCardRight } from './truth';

/** Where a worker has a job and the card's lease, with less or more of its work done. */
const POINTS: readonly FaultPoint[] = [
  'after-claim',
  'after-render',
  'after-object',
  'between-rows',
  'after-rows',
  'after-finish',
];

const redis = shareRedis();
const BULLMQ = { driver: 'bullmq', connection: redis.url, prefix: redis.prefix };
const WORKING = {
  formats: ['square'],
  queue: { ...BULLMQ, work: true, leaseMs: 3_000, pollMs: 500, concurrency: 2 },
};

describeWithRedis('workers that BullMQ hands cards to', () => {
  let app: App;

  beforeAll(async () => {
    app = await bootApp({
      withGraphql: false,
      pluginConfig: { formats: WORKING.formats, queue: { ...BULLMQ, work: false } },
    });
  }, 180_000);

  afterAll(async () => {
    await app.destroy();
    await redis.clean();
  });

  it('may be killed with jobs in hand, and every card is right in the end', async () => {
    for (const point of POINTS) {
      const victim = await app.fork({
        pluginConfig: WORKING,
        env: { [FAULT_VARIABLE]: `${point}:2` },
      });
      const end = Date.now() + 30_000;
      for (let round = 1; victim.ended() === null; round += 1) {
        if (Date.now() > end) throw new Error(`${point} was not met twice.`);
        await publishArticle(app, `${point}, round ${round}`);
        await sleep(200);
      }
      expect({ point, ended: victim.ended() }).toEqual({ point, ended: 'SIGKILL' });
    }

    const heir = await app.fork({ pluginConfig: WORKING });
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 90_000);
    await heir.stop();
    await expectEveryCardRight(app);
  }, 240_000);
});
