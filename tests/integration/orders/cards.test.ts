import { setTimeout as sleep } from 'node:timers/promises';

import { sha256 } from '../../../server/src/common/sha256';
import { PRIORITY, type CardKey, type CardOrder } from '../../../server/src/contracts/card';
import { MADE_FORMAT } from '../../../server/src/contracts/order';
import { forgetOrders } from '../../../server/src/orders/forget-orders';
import { MakerTable } from '../../../server/src/orders/maker-table';
import { OrderLeases } from '../../../server/src/orders/order-leases';
import { OrderTable } from '../../../server/src/orders/order-table';
import { sweep } from '../../../server/src/publish/sweep';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases } from '../../../server/src/queue/leases';
import { WorkLoop } from '../../../server/src/queue/work-loop';
import { getService } from '../../../server/src/service';
import { keptOf } from '../../../server/src/store/made-pictures';
import { Retention } from '../../../server/src/store/retention';
import { READY_RENDER, READY_RESULT } from '../../fixtures/ready-result';
import { bootAppOn, describeOnDatabases, type App } from '../harness';
import { orderOf, painter } from './painter';

const ARTICLE = 'api::article.article';
const LEASE = 60_000;
const KEEP = 1_000;
const publish = { priority: PRIORITY.publish };
const { key: ORDERED } = orderOf('ordered');
const { key: OTHER } = orderOf('other');

jest.setTimeout(180_000);

describeOnDatabases((database) => {
  let app: App;
  let clock: number;
  const now = () => clock;
  let cards: CardTable;
  let leases: Leases;
  let orders: OrderTable;
  let orderLeases: OrderLeases;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
  });
  afterAll(() => app.destroy());

  beforeEach(async () => {
    const { db } = app.strapi;
    for (const table of ['card', 'order', 'maker', 'spend', 'render']) {
      await db.query(`plugin::og-image.${table}`).deleteMany({});
    }
    await db.query('plugin::og-image.render').create({ data: READY_RENDER });
    clock = 1_000_000;
    cards = new CardTable(db, now);
    leases = new Leases(db, { now });
    orders = new OrderTable(db, now);
    const makers = new MakerTable(db, now);
    orderLeases = new OrderLeases(db, { makers, maxAttempts: 3, backoffMs: 1_000, now });
  });

  const key = (documentId: string): CardKey => ({ uid: ARTICLE, documentId, locale: 'en' });
  const drawn = (order: CardOrder | null) => ({ ...READY_RESULT, order });

  /** Has a card drawn, as a loop does that is killed right after it. */
  async function finish(documentId: string, order: CardOrder | null): Promise<void> {
    await cards.enqueue(key(documentId), publish);
    const card = await leases.claimOne(key(documentId), LEASE);
    if (card === null) throw new Error('There was nothing to claim.');
    expect(await leases.finish(card, drawn(order))).toBe('ready');
  }

  async function settle(kind: 'ready' | 'lost' = 'ready'): Promise<void> {
    const maker = painter(() => new Uint8Array());
    const { claimed } = await orderLeases.claim([maker], 1, LEASE);
    const [order] = claimed;
    if (order === undefined) throw new Error('There was nothing to claim.');
    const lost = { kind: 'interrupted', asked: true, message: 'Why.' } as const;
    await orderLeases.settle(order, kind === 'ready' ? { kind } : lost);
  }

  it('writes down which order a card shows or waits for, until it is switched off', async () => {
    const order = { key: ORDERED, awaits: true };
    await finish('a', order);
    expect(await cards.find(key('a'))).toMatchObject({ order });
    await cards.enqueue(key('a'), publish);
    const card = await leases.claimOne(key('a'), LEASE);
    if (card === null) throw new Error('There was nothing to claim.');
    await leases.switchOff(card, { readAt: clock, firstPublishedAt: null });
    expect(await cards.find(key('a'))).toMatchObject({ order: null });
  });

  it('puts the cards that await an order into the queue, and no others', async () => {
    for (const id of ['a', 'b', 'c']) await finish(id, { key: ORDERED, awaits: true });
    await finish('shows', { key: ORDERED, awaits: false });
    await finish('other', { key: OTHER, awaits: true });
    await finish('none', null);
    expect(await cards.enqueueAwaiting(ORDERED, { priority: PRIORITY.bulk })).toBe(3);
    const waiting = await leases.claim(10, LEASE);
    expect(waiting.map((card) => [card.key.documentId, card.cause])).toEqual(
      ['a', 'b', 'c'].map((id) => [id, { kind: 'order', by: null }]),
    );
  });

  it('draws a card again whose order was settled after the card had looked', async () => {
    await orders.ask([orderOf('ordered')]);
    await cards.enqueue(key('a'), publish);
    const seen: string[] = [];
    const loop = new WorkLoop({
      leases,
      async draw() {
        const [order] = await orders.find([ORDERED]);
        seen.push(order?.state ?? 'none');
        if (order?.state !== 'waiting') {
          return { kind: 'ready', result: drawn({ key: ORDERED, awaits: false }) };
        }
        await settle();
        // Nobody is known to wait yet, so nobody is told.
        expect(await cards.enqueueAwaiting(ORDERED, publish)).toBe(0);
        return { kind: 'ready', result: drawn({ key: ORDERED, awaits: true }) };
      },
      onReady: () => undefined,
      onFailed: (_card, error) => {
        throw error;
      },
      onTrouble: (error) => {
        throw error;
      },
      concurrency: 1,
      // So that nothing but the second look can find it.
      pollMs: 600_000,
      leaseMs: LEASE,
      maxAttempts: 1,
      backoffMs: 1_000,
      recheckMs: 1_000,
      now,
    });
    loop.start();
    const end = Date.now() + 30_000;
    while (seen.length < 2 && Date.now() < end) await sleep(25);
    await loop.stop(5_000);
    expect(seen).toEqual(['waiting', 'ready']);
    expect(await cards.find(key('a'))).toMatchObject({
      state: 'ready',
      order: { key: ORDERED, awaits: false },
    });
  });

  it('finds by a sweep what awaits an order that is settled or gone', async () => {
    const { db } = app.strapi;
    const entries = db.getConnection(db.metadata.get(ARTICLE).tableName);
    for (const id of ['settled', 'gone', 'open']) {
      await entries.clone().insert({
        document_id: id,
        title: id,
        locale: 'en',
        published_at: new Date(0),
        updated_at: new Date(0),
      });
    }
    await orders.ask([orderOf('ordered')]);
    await settle('lost');
    await orders.ask([orderOf('other')]);
    await finish('settled', { key: ORDERED, awaits: true });
    await finish('open', { key: OTHER, awaits: true });
    await finish('gone', { key: orderOf('forgotten').key, awaits: true });
    const swept = await sweep(
      {
        strapi: app.strapi,
        cards,
        orders,
        retention: new Retention({ strapi: app.strapi, keepMs: KEEP, now }),
        uids: [ARTICLE],
        lookOf: null,
        now,
        pageSize: 2,
        pauseMs: 0,
        afterQueued: () => Promise.resolve(),
      },
      new AbortController().signal,
    );
    expect(swept).toMatchObject({ awaiting: 2, missing: 0, orphaned: 0 });
    expect((await leases.claim(10, LEASE)).map((card) => card.cause?.kind)).toContain('order');
    expect(await cards.find(key('open'))).toMatchObject({ order: { awaits: true } });
  });

  describe('a made picture', () => {
    const retain = () => new Retention({ strapi: app.strapi, keepMs: KEEP, now }).page(0, 100);
    const forget = () =>
      forgetOrders(
        { db: app.strapi.db, orders, keepMs: KEEP, now, pageSize: 2 },
        new AbortController().signal,
      );
    const isKept = async () => (await keptOf(app.strapi.db, [ORDERED])).has(ORDERED);

    async function make(): Promise<void> {
      await orders.ask([orderOf('ordered')]);
      const bytes = Buffer.from('a picture');
      await getService(app.strapi, 'renders').save({
        fingerprint: ORDERED,
        format: MADE_FORMAT,
        picture: { bytes, mime: 'image/png', width: 1, height: 1, warnings: [] },
        digest: sha256(bytes),
        title: 'Painter',
        warnings: [],
      });
      await settle();
    }

    it('stays while a card is drawn on it, and a time longer', async () => {
      await make();
      await finish('a', { key: ORDERED, awaits: false });
      for (let each = 0; each < 3; each += 1) {
        await retain();
        clock += 2 * KEEP;
      }
      expect(await isKept()).toBe(true);

      await finish('a', null);
      await retain();
      clock += KEEP - 1;
      await retain();
      expect(await forget()).toBe(0);
      expect(await isKept()).toBe(true);
      clock += 1;
      await retain();
      expect(await isKept()).toBe(false);
    });

    it('stays when a card turns to it that was about to go', async () => {
      await make();
      await retain();
      clock += KEEP;
      await finish('a', { key: ORDERED, awaits: false });
      await retain();
      expect(await isKept()).toBe(true);
    });

    it('may be asked for again once it is gone', async () => {
      await make();
      expect(await forget()).toBe(0);
      const rows: { file: { id: number } | null }[] = await app.strapi.db
        .query('plugin::og-image.render')
        .findMany({ where: { fingerprint: ORDERED }, populate: { file: true } });
      const id = rows[0]?.file?.id;
      await app.strapi.db.query('plugin::upload.file').delete({ where: { id } });
      expect(await forget()).toBe(1);
      expect(await orders.ask([orderOf('ordered')])).toMatchObject([{ state: 'waiting' }]);
    });

    it('that never came is forgotten after a time, unless a card names it', async () => {
      await orders.ask([orderOf('ordered')]);
      await settle('lost');
      await finish('a', { key: ORDERED, awaits: false });
      clock += KEEP;
      expect(await forget()).toBe(0);
      await finish('a', null);
      clock -= 1;
      expect(await forget()).toBe(0);
      clock += 1;
      expect(await forget()).toBe(1);
    });

    it('is not forgotten while it is asked for', async () => {
      await orders.ask([orderOf('ordered')]);
      clock += 100 * KEEP;
      expect(await forget()).toBe(0);
    });
  });
});
