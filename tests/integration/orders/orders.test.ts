import { setTimeout as sleep } from 'node:timers/promises';

import { PRIORITY } from '../../../server/src/contracts/card';
import { FAILURES_TO_OPEN, OPEN_MS } from '../../../server/src/orders/circuit';
import type { Maker } from '../../../server/src/orders/maker';
import { MakerTable } from '../../../server/src/orders/maker-table';
import { monthOf } from '../../../server/src/orders/month';
import type { ClaimedOrder } from '../../../server/src/orders/order';
import { OrderLeases } from '../../../server/src/orders/order-leases';
import { OrderLoop } from '../../../server/src/orders/order-loop';
import { OrderTable } from '../../../server/src/orders/order-table';
import { ServiceFailure } from '../../../server/src/services/failure';
import { bootAppOn, describeOnDatabases, type App } from '../harness';
import { orderOf, painter } from './painter';

const LEASE = 60_000;
const BYTES = new Uint8Array([1]);
const RECEIPT = { pollUrl: 'https://painter.example/1' };
/** Anything but now, so that a mixed-up clock shows. */
const START = Date.parse('2026-11-30T23:00:00Z');
const HOUR = 3_600_000;

jest.setTimeout(180_000);

describeOnDatabases((database) => {
  let app: App;
  let clock: number;
  const now = () => clock;
  let orders: OrderTable;
  let makers: MakerTable;
  let leases: OrderLeases;
  const loops: OrderLoop[] = [];

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
  });
  afterAll(() => app.destroy());

  beforeEach(async () => {
    for (const table of ['order', 'maker', 'spend']) {
      await app.strapi.db.query(`plugin::og-image.${table}`).deleteMany({});
    }
    clock = START;
    ({ orders, makers, leases } = instance());
  });

  afterEach(async () => {
    await Promise.all(loops.splice(0).map((loop) => loop.stop(0)));
  });

  /** As one more instance has it: with nothing in common but the database. */
  function instance() {
    const known = new MakerTable(app.strapi.db, now);
    const options = { makers: known, maxAttempts: 3, backoffMs: 1_000, now };
    return {
      orders: new OrderTable(app.strapi.db, now),
      makers: known,
      leases: new OrderLeases(app.strapi.db, options),
    };
  }

  function loopOf(maker: Maker, settled: string[] = [], onTrouble = fail): OrderLoop {
    const loop = new OrderLoop({
      leases: instance().leases,
      makers: () => [maker],
      keep: () => Promise.resolve(),
      onSettled: ({ key }) => Promise.resolve(void settled.push(key)),
      onTrouble,
      concurrency: 8,
      pollMs: 50,
      leaseMs: LEASE,
      now,
    });
    loops.push(loop);
    loop.start();
    return loop;
  }

  function fail(error: unknown): never {
    throw error;
  }

  const status = async () => {
    const [one] = await makers.status(['painter'], monthOf(clock));
    if (one === undefined) throw new Error('There is no status.');
    return one;
  };
  const claim = async (maker: Maker, limit = 10) =>
    (await leases.claim([maker], limit, LEASE)).claimed;
  const claimOne = async (maker: Maker): Promise<ClaimedOrder> => {
    const [order] = await claim(maker, 1);
    if (order === undefined) throw new Error('There was nothing to claim.');
    return order;
  };
  const stateOf = async (words: string) =>
    (await orders.find([orderOf(words).key])).map(({ state }) => state)[0];
  const failedBy = (failure: ServiceFailure) => ({ kind: 'failed', failure }) as const;
  const many = (count: number) => Array.from({ length: count }, (_, each) => orderOf(`${each}`));

  async function until(wish: () => Promise<boolean> | boolean): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      if (await wish()) return;
      await sleep(25);
    }
    throw new Error('It did not come to that.');
  }

  it('makes exactly 50 calls of 200 orders over two instances and a budget of 50', async () => {
    await orders.ask(many(200));
    const one = painter(() => BYTES, { monthlyLimit: 50, concurrency: 8 });
    loopOf(one);
    loopOf(one);
    await until(async () => (await orders.counts('painter')).ready === 50);
    // Time for a call too many.
    await sleep(500);
    expect(one.calls).toHaveLength(50);
    expect(new Set(one.calls).size).toBe(50);
    expect(await orders.counts('painter')).toMatchObject({ ready: 50, waiting: 150, asking: 0 });
    expect(await status()).toMatchObject({ used: 50, waiting: 150 });
  });

  it('asks on in the next month, which is one by UTC', async () => {
    await orders.ask(many(3));
    const one = painter(() => BYTES, { monthlyLimit: 1 });
    await leases.settle(await claimOne(one), { kind: 'ready' });
    expect(await claim(one)).toHaveLength(0);
    clock += HOUR - 1;
    expect(await claim(one)).toHaveLength(0);
    clock += 1;
    expect(await claim(one)).toHaveLength(1);
    expect((await makers.status(['painter'], '2026-11'))[0]?.used).toBe(1);
    expect((await makers.status(['painter'], '2026-12'))[0]?.used).toBe(1);
  });

  it('gives a charge back to the month that it was made to', async () => {
    await orders.ask(many(1));
    const one = painter(() => BYTES, { monthlyLimit: 5 });
    const order = await claimOne(one);
    clock += HOUR;
    await leases.settle(order, failedBy(new ServiceFailure('down', 'Why.', null, 'no')));
    expect((await makers.status(['painter'], '2026-11'))[0]?.used).toBe(0);
    expect((await makers.status(['painter'], '2026-12'))[0]?.used).toBe(0);
  });

  it('has one row and one call for a key that is asked for 100 times at once', async () => {
    const other = instance().orders;
    const asked = await Promise.all(
      Array.from({ length: 100 }, (_, each) =>
        (each % 2 === 0 ? orders : other).ask([orderOf('same')]),
      ),
    );
    expect(new Set(asked.flatMap((each) => each.map(({ id }) => id))).size).toBe(1);
    const one = painter(() => BYTES);
    const settled: string[] = [];
    loopOf(one, settled);
    loopOf(one, settled);
    await until(() => settled.length === 1);
    await sleep(200);
    expect(one.calls).toEqual([orderOf('same').key]);
    expect(await status()).toMatchObject({ used: 1 });
  });

  it('keeps what is asked at once within the limit of all instances', async () => {
    await orders.ask(many(12));
    const one = painter(async () => (await sleep(20), BYTES), { concurrency: 3 });
    for (let each = 0; each < 3; each += 1) loopOf(one);
    await until(async () => (await orders.counts('painter')).ready === 12);
    expect(one.calls).toHaveLength(12);
    expect(one.most()).toBeLessThanOrEqual(3);
  });

  it('takes the most urgent first', async () => {
    await orders.ask([orderOf('bulk', { priority: PRIORITY.bulk })]);
    await orders.ask([orderOf('publish', { priority: PRIORITY.publish })]);
    expect((await claim(painter(() => BYTES))).map(({ input }) => input)).toEqual([
      { words: 'publish' },
      { words: 'bulk' },
    ]);
  });

  describe('a holder that is gone', () => {
    it('loses an order without a receipt, which a person alone asks for again', async () => {
      const one = painter(() => BYTES);
      await orders.ask([orderOf('a')]);
      const held = await claimOne(one);
      clock += LEASE + 1;
      const { claimed, settled } = await instance().leases.claim([one], 10, LEASE);
      expect(claimed).toEqual([]);
      expect(settled).toMatchObject([{ key: held.key, state: 'lost', chargedMonth: '2026-11' }]);
      expect(await leases.settle(held, { kind: 'ready' })).toBeNull();
      expect(await leases.renew(held, LEASE)).toBe(false);

      await orders.ask([orderOf('a')]);
      expect(await claim(one)).toEqual([]);
      await orders.ask([orderOf('a')], { again: true });
      expect(await claim(one)).toHaveLength(1);
      expect(await status()).toMatchObject({ used: 2 });
    });

    it('leaves an accepted order to others, at no charge, even over the budget', async () => {
      const one = painter(() => BYTES, { monthlyLimit: 1 });
      await orders.ask(many(2));
      await leases.accepted(await claimOne(one), RECEIPT);
      clock += LEASE + 1;
      expect(await claim(one)).toMatchObject([{ receipt: RECEIPT }]);
      expect(await status()).toMatchObject({ used: 1 });
    });

    it('is none while its lease is renewed', async () => {
      const one = painter(() => BYTES);
      await orders.ask([orderOf('a')]);
      const held = await claimOne(one);
      clock += LEASE - 1;
      expect(await leases.renew(held, LEASE)).toBe(true);
      clock += LEASE - 1;
      expect((await leases.claim([one], 10, LEASE)).settled).toEqual([]);
      expect(await leases.settle(held, { kind: 'ready' })).toMatchObject({ state: 'ready' });
    });
  });

  it('never asks for a refused picture again, unless it is told to in so many words', async () => {
    const one = painter(() => BYTES);
    await orders.ask([orderOf('a')]);
    await leases.settle(await claimOne(one), failedBy(new ServiceFailure('refused', 'No.')));
    await orders.ask([orderOf('a')], { again: true });
    expect(await stateOf('a')).toBe('refused');
    expect(await status()).toMatchObject({ used: 1 });
    await orders.ask([orderOf('a')], { again: true, evenRefused: true });
    expect(await stateOf('a')).toBe('waiting');
  });

  it('asks nothing of a stopped maker until it is resumed, and has paid nothing', async () => {
    const one = painter(() => BYTES);
    await orders.ask(many(2));
    await leases.settle(
      await claimOne(one),
      failedBy(new ServiceFailure('stopped', 'It answers 401.', null, 'no')),
    );
    clock += 24 * HOUR;
    expect(await instance().leases.claim([one], 10, LEASE)).toEqual({ claimed: [], settled: [] });
    expect(await status()).toMatchObject({
      stopped: true,
      stopReason: 'It answers 401.',
      stoppedAt: START,
      used: 0,
      waiting: 2,
    });
    await makers.resume('painter');
    expect(await claim(one)).toHaveLength(2);
  });

  it('waits for as long as a maker says, on every instance', async () => {
    const one = painter(() => BYTES);
    await orders.ask(many(2));
    const limited = new ServiceFailure('limited', 'It answers 429.', 7_000, 'no');
    await leases.settle(await claimOne(one), failedBy(limited));
    expect(await status()).toMatchObject({ notBefore: START + 7_000, used: 0 });
    clock += 6_999;
    expect((await instance().leases.claim([one], 10, LEASE)).claimed).toHaveLength(0);
    clock += 1;
    expect(await claim(one)).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
  });

  it('opens the circuit of a maker that is down, sends one probe, and closes it', async () => {
    const one = painter(() => BYTES);
    await orders.ask(many(10));
    const down = failedBy(new ServiceFailure('down', 'It answers 503.', null, 'no'));
    for (const order of await claim({ ...one, concurrency: 5 }, FAILURES_TO_OPEN)) {
      await leases.settle(order, down);
    }
    expect(await status()).toMatchObject({ openUntil: START + OPEN_MS, used: 0 });
    expect(await claim(one)).toHaveLength(0);
    clock += OPEN_MS;
    const probes = await Promise.all([claim(one), claim(one), claim(one)]);
    const [probe, ...more] = probes.flat();
    expect(more).toEqual([]);
    if (probe === undefined) throw new Error('There was no probe.');
    await leases.settle(probe, { kind: 'ready' });
    expect(await claim(one)).toHaveLength(4);
    expect(await status()).toMatchObject({ openUntil: null, failures: 0 });
  });

  it('finds the last pictures of an entry, the newest first', async () => {
    const target = { uid: 'api::article.article', documentId: 'd', locale: 'en' };
    const one = painter(() => BYTES);
    for (const words of ['a', 'b', 'c']) {
      await orders.ask([orderOf(words, { target })]);
      clock += 1;
      await leases.settle(await claimOne(one), { kind: 'ready' });
    }
    await orders.ask([orderOf('d', { target })]);
    await orders.ask([orderOf('e', { target: { ...target, locale: 'de' } })]);
    const found = await orders.ofEntry('painter', target, 2);
    expect(found.map(({ input }) => input)).toEqual([{ words: 'c' }, { words: 'b' }]);
  });

  it('keeps input with characters that a database refuses in JSON', async () => {
    const input = { words: 'Nul \u0000, Grüße 🎉' };
    await orders.ask([orderOf('odd', { input })]);
    expect(await orders.find([orderOf('odd').key])).toMatchObject([{ input }]);
  });

  describe('the loop', () => {
    it('keeps a receipt before it waits, and gives it to the next attempt', async () => {
      await orders.ask([orderOf('a')]);
      const seen: unknown[] = [];
      const one = painter(async (_order, { receipt, accepted }) => {
        seen.push(receipt);
        if (receipt !== null) return BYTES;
        await accepted(RECEIPT);
        throw new ServiceFailure('down', 'It answers 503.', null, 'no');
      });
      const settled: string[] = [];
      const loop = loopOf(one, settled);
      await until(async () => (await orders.find([orderOf('a').key]))[0]?.receipt !== null);
      await until(async () => (await stateOf('a')) === 'waiting');
      clock += 10_000;
      loop.wake();
      await until(() => settled.length === 1);
      expect(seen).toEqual([null, RECEIPT]);
      expect(one.calls).toHaveLength(1);
      expect(await status()).toMatchObject({ used: 1 });
    });

    it('loses what it is called off from when it stops, and keeps the charge', async () => {
      await orders.ask([orderOf('a')]);
      const one = painter((_order, { signal }) => sleep(60_000, BYTES, { signal, ref: false }));
      const loop = loopOf(one);
      await until(() => one.calls.length === 1);
      await loop.stop(0);
      expect(await stateOf('a')).toBe('lost');
      expect(await status()).toMatchObject({ used: 1 });
    });

    it('tells of a maker that fails in an unexpected way, and pays for nothing twice', async () => {
      await orders.ask([orderOf('a')]);
      const one = painter(() => Promise.reject(new TypeError('A fault of an adapter.')));
      const trouble: unknown[] = [];
      const settled: string[] = [];
      loopOf(one, settled, ((error: unknown) => trouble.push(error)) as typeof fail);
      await until(() => settled.length === 1);
      expect(await stateOf('a')).toBe('lost');
      expect(trouble).toMatchObject([{ message: 'A fault of an adapter.' }]);
      expect(one.calls).toHaveLength(1);
    });
  });
});
