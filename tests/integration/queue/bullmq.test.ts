import { setTimeout as sleep } from 'node:timers/promises';

import { Queue } from 'bullmq';

import { PRIORITY, type CardKey } from '../../../server/src/contracts/card';
import { OgImageError } from '../../../server/src/contracts/errors';
import { BullmqDispatcher } from '../../../server/src/queue/bullmq/dispatcher';
import { loadBullmq } from '../../../server/src/queue/bullmq/load';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases } from '../../../server/src/queue/leases';
import type { Outcome, WorkLoopOptions } from '../../../server/src/queue/work-loop';
import { READY_RENDER, READY_RESULT } from '../../fixtures/ready-result';
import { bootApp, documentsOf, type App } from '../harness';
import { createAdmin } from '../harness/people';
import { describeWithRedis, shareRedis } from '../harness/redis';
import { counted, madeRun } from '../runs/support';

const READY: Outcome = { kind: 'ready', result: READY_RESULT };
/** No test lasts as long: what is drawn was handed out by BullMQ. */
const NEVER = 3_600_000;

const redis = shareRedis();
let app: App;
let cards: CardTable;
let dispatchers: BullmqDispatcher[];
let said: string[];
let trouble: unknown[];

const key = (documentId: string): CardKey => ({
  uid: 'api::article.article',
  documentId,
  locale: '',
});

function dispatcher(
  draw: WorkLoopOptions['draw'] = () => Promise.resolve(READY),
  loop: Partial<WorkLoopOptions> = {},
): BullmqDispatcher {
  const made = new BullmqDispatcher({
    bullmq: loadBullmq([process.cwd()]),
    connection: redis.url,
    prefix: redis.prefix,
    log: {
      error: (line) => said.push(line),
      info: (line) => said.push(line),
      debug: () => undefined,
    },
    loop: {
      leases: new Leases(app.strapi.db),
      draw,
      onReady: () => undefined,
      onFailed: () => undefined,
      onTrouble: (error) => trouble.push(error),
      concurrency: 1,
      pollMs: NEVER,
      leaseMs: 3_000,
      maxAttempts: 3,
      backoffMs: 10,
      recheckMs: NEVER,
      ...loop,
    },
  });
  dispatchers.push(made);
  return made;
}

/** Queues a card and tells of it, as a publish does. */
async function publish(
  by: BullmqDispatcher,
  documentId: string,
  priority: number = PRIORITY.publish,
) {
  await cards.enqueue(key(documentId), { priority });
  by.announce(key(documentId), priority);
}

const allReady = () =>
  app.waitForCards((all) => all.length > 0 && all.every(({ state }) => state === 'ready'));

/** What is left in Redis of jobs. */
async function jobs(): Promise<number> {
  const queue = new Queue('cards', { connection: { url: redis.url }, prefix: redis.prefix });
  const count = await queue.getJobCountByTypes(
    'prioritized',
    'wait',
    'active',
    'failed',
    'completed',
  );
  await queue.close();
  return count;
}

/** Waits until this many instances take jobs: until Redis answers, they draw from the table. */
async function untilWorkers(count: number): Promise<void> {
  const queue = new Queue('cards', { connection: { url: redis.url }, prefix: redis.prefix });
  while ((await queue.getWorkersCount()) !== count) await sleep(20);
  await queue.close();
}

/** Waits until Redis holds this many jobs. */
async function untilJobs(count: number): Promise<void> {
  while ((await jobs()) !== count) await sleep(20);
}

describeWithRedis('BullMQ', () => {
  beforeAll(async () => {
    app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
    cards = new CardTable(app.strapi.db);
    await app.strapi.db.query('plugin::og-image.render').create({ data: READY_RENDER });
  }, 180_000);

  afterAll(() => app.destroy());

  beforeEach(async () => {
    await app.strapi.db.query('plugin::og-image.card').deleteMany({});
    dispatchers = [];
    said = [];
    trouble = [];
  });

  afterEach(async () => {
    await Promise.all(dispatchers.map((each) => each.stop(0)));
    await redis.clean();
    expect({ said, trouble }).toEqual({ said: [], trouble: [] });
  });

  it('has a card drawn by another instance, and leaves nothing behind', async () => {
    dispatcher().start();
    await untilWorkers(1);
    await publish(dispatcher(), 'a');
    await allReady();
    await untilJobs(0);
  });

  it('draws what was queued while nobody worked', async () => {
    const web = dispatcher();
    await publish(web, 'a');
    await untilJobs(1);
    dispatcher().start();
    await allReady();
  });

  it('makes one job of many publishes of one entry, and draws the latest', async () => {
    const web = dispatcher();
    for (let i = 0; i < 20; i += 1) await publish(web, 'a');
    await untilJobs(1);
    const revisions: number[] = [];
    dispatcher((card) => {
      revisions.push(card.revision);
      return Promise.resolve(READY);
    }).start();
    await allReady();
    expect(revisions).toEqual([20]);
  });

  it('draws a card once more when it is published while it is drawn', async () => {
    const web = dispatcher();
    const revisions: number[] = [];
    const worker = dispatcher(async (card) => {
      revisions.push(card.revision);
      if (card.revision === 1) for (let i = 0; i < 10; i += 1) await publish(web, 'a');
      return READY;
    });
    worker.start();
    await untilWorkers(1);
    await publish(web, 'a');
    await allReady();
    expect(revisions).toEqual([1, 11]);
  });

  it('lets a publish go before a bulk run, though its card was waiting in it', async () => {
    const web = dispatcher();
    const drawn: string[] = [];
    let goOn = (): void => undefined;
    const queued = new Promise<void>((resolve) => (goOn = resolve));
    dispatcher(async (card) => {
      drawn.push(card.key.documentId);
      await queued;
      return READY;
    }).start();
    await untilWorkers(1);
    await publish(web, 'in hand');
    for (const id of ['b1', 'b2', 'b3', 'b4']) await publish(web, id, PRIORITY.bulk);
    await publish(web, 'fresh');
    await publish(web, 'b4');
    await untilJobs(6);
    goOn();
    await allReady();
    expect(drawn.slice(0, 1)).toEqual(['in hand']);
    expect(drawn.slice(1, 3).sort()).toEqual(['b4', 'fresh']);
    expect(drawn.slice(3)).toEqual(['b1', 'b2', 'b3']);
  });

  it('shares the work of two instances, each card once', async () => {
    const drawn: [string, string][] = [];
    const draw = (name: string) => async (card: { key: CardKey }) => {
      drawn.push([name, card.key.documentId]);
      await sleep(5);
      return READY;
    };
    const one = dispatcher(draw('one'), { concurrency: 2 });
    const two = dispatcher(draw('two'), { concurrency: 2 });
    one.start();
    two.start();
    await untilWorkers(2);
    for (let i = 0; i < 40; i += 1) await publish(one, `d${i}`, PRIORITY.bulk);
    expect(await allReady()).toHaveLength(40);
    expect(new Set(drawn.map(([, id]) => id)).size).toBe(40);
    expect(drawn).toHaveLength(40);
    expect(new Set(drawn.map(([name]) => name))).toEqual(new Set(['one', 'two']));
  });

  it('tries again when that can help', async () => {
    const attempts: number[] = [];
    const worker = dispatcher((card) => {
      attempts.push(card.attempts);
      return attempts.length < 3
        ? Promise.reject(new OgImageError('OG_STORE_FAILED', 'The disk is full.'))
        : Promise.resolve(READY);
    });
    worker.start();
    await untilWorkers(1);
    await publish(worker, 'a');
    await allReady();
    expect(attempts).toEqual([0, 1, 2]);
  });

  it('makes jobs of cards that were queued without a word', async () => {
    const web = dispatcher();
    dispatcher().start();
    await untilWorkers(1);
    for (let i = 0; i < 5; i += 1) await cards.enqueue(key(`d${i}`), { priority: PRIORITY.bulk });
    web.wake();
    expect(await allReady()).toHaveLength(5);
  });

  it('hands what a stopping instance gives back to another', async () => {
    let started = (): void => undefined;
    const start = new Promise<void>((resolve) => (started = resolve));
    const stopping = dispatcher(() => {
      started();
      return new Promise<Outcome>(() => undefined);
    });
    stopping.start();
    await untilWorkers(1);
    await publish(stopping, 'a');
    await start;
    dispatcher().start();
    await untilWorkers(2);
    await stopping.stop(20);
    expect(await allReady()).toMatchObject([{ attempts: 0 }]);
  });

  it('finishes what is in hand before it stops', async () => {
    let started = (): void => undefined;
    const start = new Promise<void>((resolve) => (started = resolve));
    const worker = dispatcher(async () => {
      started();
      await sleep(100);
      return READY;
    });
    worker.start();
    await untilWorkers(1);
    await publish(worker, 'a');
    await start;
    await worker.stop(5_000);
    expect(await app.cards()).toMatchObject([{ state: 'ready' }]);
  });
});

describeWithRedis('a Strapi with BullMQ', () => {
  const share = shareRedis();
  const queue = {
    driver: 'bullmq',
    connection: share.url,
    prefix: share.prefix,
    pollMs: NEVER,
  };

  afterAll(() => share.clean());

  it('has what it publishes drawn by the instance that works', async () => {
    const web = await bootApp({
      withGraphql: false,
      pluginConfig: { queue: { ...queue, work: false } },
    });
    const worker = await web.fork({ pluginConfig: { queue } });
    const { documentId } = await documentsOf(web, 'api::product.product').create({
      data: { name: 'Drawn elsewhere' },
    });
    const [card] = await web.waitForCards(([first]) => first?.state === 'ready');
    expect(card).toMatchObject({ targetDocumentId: documentId, errorMessage: null });

    // So are the cards of a run.
    const admin = await createAdmin(web.strapi, worker.url, 'strapi-super-admin');
    const run = await madeRun(admin, { filter: {}, force: true });
    expect(run.state).toBe('finished');
    expect(counted(run)).toEqual({ total: 1, looked: 1, drawn: 1 });
    const [drawn] = await web.cards();
    expect(drawn?.revision).toBe((card?.revision ?? 0) + 1);

    await documentsOf(web, 'api::product.product').delete({ documentId });
    await web.waitForCards((all) => all.length === 0);
    await web.destroy();
  });
});
