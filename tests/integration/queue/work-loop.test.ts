import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { PRIORITY } from '../../../server/src/contracts/card';
import { OgImageError } from '../../../server/src/contracts/errors';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases, type ClaimedCard } from '../../../server/src/queue/leases';
import { WorkLoop, type Outcome, type WorkLoopOptions } from '../../../server/src/queue/work-loop';
import { READY_RENDER, READY_RESULT } from '../../fixtures/ready-result';
import { bootAppOn, describeOnDatabases, type App } from '../harness';
import { countStatementsATurn } from './count-turns';

const READY: Outcome = { kind: 'ready', result: READY_RESULT };

describeOnDatabases((database) => {
  let app: App;
  let cards: CardTable;
  let loops: WorkLoop[];
  let failed: [string, string][];
  let trouble: unknown[];

  beforeAll(async () => {
    app = await bootAppOn(database, { pluginConfig: { queue: { work: false } } });
    cards = new CardTable(app.strapi.db);
    await app.strapi.db.query('plugin::og-image.render').create({ data: READY_RENDER });
  }, 180_000);

  afterAll(() => app.destroy());

  beforeEach(async () => {
    await app.strapi.db.query('plugin::og-image.card').deleteMany({});
    loops = [];
    failed = [];
    trouble = [];
  });

  afterEach(async () => {
    for (const loop of loops) await loop.stop(0);
    expect(trouble).toEqual([]);
  });

  function run(draw: WorkLoopOptions['draw'], options: Partial<WorkLoopOptions> = {}): WorkLoop {
    const loop = new WorkLoop({
      leases: new Leases(app.strapi.db),
      draw,
      onReady: () => undefined,
      onFailed: (card, error) => failed.push([card.key.documentId, error.code]),
      onTrouble: (error) => trouble.push(error),
      concurrency: 2,
      pollMs: 50,
      leaseMs: 30_000,
      maxAttempts: 3,
      backoffMs: 5,
      recheckMs: 3_600_000,
      ...options,
    });
    loops.push(loop);
    loop.start();
    return loop;
  }

  const enqueue = (documentId: string, force = false) =>
    cards.enqueue(
      { uid: 'api::article.article', documentId, locale: '' },
      { priority: PRIORITY.publish, force },
    );

  const allReady = () =>
    app.waitForCards((all) => all.length > 0 && all.every(({ state }) => state === 'ready'));

  /** What was told of failures, once all is done: the table shows one a moment before it is told. */
  async function toldOfFailures(): Promise<[string, string][]> {
    for (const loop of loops) await loop.stop(10_000);
    return failed;
  }

  /** Without an end of its own, a backlog of cards that need no drawing would hold up every request. */
  const quick: [string, WorkLoopOptions['draw'], (states: string[]) => boolean][] = [
    ['are gone', () => Promise.resolve({ kind: 'gone' }), (states) => states.length === 0],
    [
      'are as they were',
      () => Promise.resolve(READY),
      (states) => states.every((state) => state === 'ready'),
    ],
    [
      'cannot be drawn',
      () => Promise.reject(new OgImageError('OG_TEMPLATE_UNKNOWN', 'There is none.')),
      (states) => states.every((state) => state === 'failed'),
    ],
  ];

  it.each(quick)('lets the event loop turn between cards that %s', async (_name, draw, isDone) => {
    for (let each = 0; each < 20; each += 1) await enqueue(String(each));
    const statements = countStatementsATurn(app);
    const loop = run(draw);
    await app.waitForCards((all) => isDone(all.map(({ state }) => state)));
    await loop.stop(10_000);
    expect(statements.stop()).toBeLessThan(15);
  });

  it('draws what is queued, and what is queued later', async () => {
    await enqueue('before');
    run(() => Promise.resolve(READY));
    await enqueue('after');
    expect(await allReady()).toHaveLength(2);
  });

  it('draws no more cards at once than it was told', async () => {
    let now = 0;
    let most = 0;
    for (let i = 0; i < 12; i += 1) await enqueue(`d${i}`);
    run(async () => {
      most = Math.max(most, (now += 1));
      await sleep(5);
      now -= 1;
      return READY;
    });
    expect(await allReady()).toHaveLength(12);
    expect(most).toBe(2);
  });

  it('tries again when that can help, and only as often as it was told', async () => {
    const attempts: number[] = [];
    await enqueue('a');
    run((card) => {
      attempts.push(card.attempts);
      return Promise.reject(new OgImageError('OG_STORE_FAILED', 'The disk is full.'));
    });
    const [card] = await app.waitForCards((all) => all[0]?.state === 'failed');
    expect(attempts).toEqual([0, 1, 2]);
    expect(card).toMatchObject({ errorCode: 'OG_STORE_FAILED', errorMessage: 'The disk is full.' });
    expect(await toldOfFailures()).toEqual([['a', 'OG_STORE_FAILED']]);
  });

  it('sets a card aside that ends its render process three times, and goes on', async () => {
    let kills = 0;
    await enqueue('killer');
    await enqueue('harmless');
    run(
      (card) => {
        if (card.key.documentId === 'harmless') return Promise.resolve(READY);
        kills += 1;
        return Promise.reject(new OgImageError('OG_RENDER_CRASHED', 'The process ended.'));
      },
      { maxAttempts: 10 },
    );
    await app.waitForCards((all) => all.map(({ state }) => state).join() === 'failed,ready');
    expect(kills).toBe(3);
    expect(await toldOfFailures()).toEqual([['killer', 'OG_RENDER_CRASHED']]);
  });

  it('does not try again when that cannot help', async () => {
    let attempts = 0;
    await enqueue('a');
    run(() => {
      attempts += 1;
      return Promise.reject(new OgImageError('OG_TEMPLATE_UNKNOWN', 'There is none.'));
    });
    await app.waitForCards((all) => all[0]?.state === 'failed');
    expect(attempts).toBe(1);
  });

  it('goes on with the others when one fails', async () => {
    await enqueue('bad');
    await enqueue('good');
    run((card) =>
      card.key.documentId === 'bad' ? Promise.reject(new Error('boom')) : Promise.resolve(READY),
    );
    await app.waitForCards(
      (all) =>
        all
          .map(({ state }) => state)
          .sort()
          .join() === 'failed,ready',
    );
    expect(await toldOfFailures()).toEqual([['bad', 'OG_UNEXPECTED']]);
  });

  it('retires the card of an entry that is gone', async () => {
    await enqueue('gone');
    run(() => Promise.resolve({ kind: 'gone' }));
    await app.waitForCards((all) => all.length === 0);
  });

  it('keeps its lease for as long as a slow picture takes', async () => {
    const drawn: string[] = [];
    const slow = (name: string) => async (card: ClaimedCard) => {
      // Longer than the lease.
      await sleep(4_000);
      drawn.push(`${name} ${card.key.documentId}`);
      return READY;
    };
    await enqueue('slow');
    run(slow('one'), { leaseMs: 3_000 });
    await app.waitForCards(([card]) => card?.state === 'rendering');
    run(slow('two'), { leaseMs: 3_000 });
    await allReady();
    expect(drawn).toEqual(['one slow']);
  });

  it('draws each card once when two instances share the table', async () => {
    const drawn: string[] = [];
    for (let i = 0; i < 30; i += 1) await enqueue(`d${i}`);
    const draw = async (card: ClaimedCard) => {
      drawn.push(card.key.documentId);
      await sleep(1);
      return READY;
    };
    run(draw);
    run(draw);
    await allReady();
    expect(drawn).toHaveLength(30);
    expect(new Set(drawn).size).toBe(30);
  });

  it('draws a card once more when it is published while it is drawn', async () => {
    const revisions: number[] = [];
    await enqueue('a');
    run(async (card) => {
      revisions.push(card.revision);
      if (card.revision === 1) for (let i = 0; i < 100; i += 1) await enqueue('a');
      return READY;
    });
    await allReady();
    expect(revisions).toEqual([1, 101]);
  });

  it('finishes what is in hand before it stops', async () => {
    await enqueue('a');
    let started = (): void => undefined;
    const start = new Promise<void>((resolve) => (started = resolve));
    const loop = run(async () => {
      started();
      await sleep(100);
      return READY;
    });
    await start;
    await loop.stop(5_000);
    expect((await app.cards())[0]?.state).toBe('ready');
  });

  it('keeps nothing of a card once it is drawn', async () => {
    const signals: AbortSignal[] = [];
    await enqueue('a');
    run((_card, signal) => {
      signals.push(signal);
      return Promise.resolve(READY);
    });
    await allReady();
    expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[]]);
  });

  it('spends no attempt of a card that found no room', async () => {
    const attempts: number[] = [];
    await enqueue('a');
    run((card) => {
      attempts.push(card.attempts);
      if (attempts.length > 5) return Promise.resolve(READY);
      return Promise.reject(new OgImageError('OG_RENDER_BUSY', 'No room.'));
    });
    await allReady();
    expect(attempts).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('says when a card that ran out of luck is worth another look, and never of a wrong one', async () => {
    await enqueue('unlucky');
    await enqueue('wrong');
    run((card) =>
      Promise.reject(
        card.key.documentId === 'wrong'
          ? new OgImageError('OG_TEMPLATE_UNKNOWN', 'There is none.')
          : new OgImageError('OG_STORE_FAILED', 'The disk is full.'),
      ),
    );
    await app.waitForCards((all) => all.every(({ state }) => state === 'failed'));
    const page = await cards.page(0, 10);
    expect(page.map(({ key, recheckAt }) => [key.documentId, recheckAt !== null])).toEqual([
      ['unlucky', true],
      ['wrong', false],
    ]);
  });

  it('gives back what it cannot finish in time, and claims no more', async () => {
    await enqueue('a');
    let started = (): void => undefined;
    const start = new Promise<void>((resolve) => (started = resolve));
    const loop = run(() => {
      started();
      return new Promise<Outcome>(() => undefined);
    });
    await start;
    await loop.stop(20);
    await enqueue('b');
    loop.wake();
    await sleep(120);
    const states = (await app.cards()).map(({ state, attempts }) => ({ state, attempts }));
    expect(states).toEqual([
      { state: 'queued', attempts: 0 },
      { state: 'queued', attempts: 0 },
    ]);
  });
});
