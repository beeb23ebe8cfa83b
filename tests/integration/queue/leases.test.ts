import { PRIORITY, type CardKey } from '../../../server/src/contracts/card';
import { DeliveryTable, type Attempted } from '../../../server/src/notify/delivery-table';
import { Gatherer } from '../../../server/src/notify/gather';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases, type ClaimedCard } from '../../../server/src/queue/leases';
import type { Notice } from '../../../server/src/queue/notice-table';
import { READY_RENDER, READY_RESULT } from '../../fixtures/ready-result';
import { bootAppOn, describeOnDatabases, type App } from '../harness';
import { countStatementsATurn } from './count-turns';

const LEASE = 60_000;
const publish = { priority: PRIORITY.publish };

describeOnDatabases((database) => {
  let app: App;
  let clock: number;
  let cards: CardTable;
  let leases: Leases;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
  }, 180_000);

  afterAll(() => app.destroy());

  beforeEach(async () => {
    await app.strapi.db.query('plugin::og-image.card').deleteMany({});
    clock = 1_000_000;
    cards = new CardTable(app.strapi.db, () => clock);
    leases = new Leases(app.strapi.db, { now: () => clock });
  });

  const key = (documentId: string, locale = 'en'): CardKey => ({
    uid: 'api::article.article',
    documentId,
    locale,
  });

  it('lets the event loop turn between the cards that it claims', async () => {
    for (let each = 0; each < 20; each += 1) await cards.enqueue(key(String(each)), publish);
    const statements = countStatementsATurn(app);
    expect(await leases.claim(20, LEASE)).toHaveLength(20);
    expect(statements.stop()).toBeLessThan(8);
  });

  describe('claiming one card', () => {
    it('gives it to one of many contenders', async () => {
      await cards.enqueue(key('a'), publish);
      const contenders = Array.from(
        { length: 10 },
        () => new Leases(app.strapi.db, { now: () => clock }),
      );
      const claims = await Promise.all(contenders.map((each) => each.claimOne(key('a'), LEASE)));
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    });

    it('takes that card and no other', async () => {
      await cards.enqueue(key('a', 'de'), publish);
      await cards.enqueue(key('b'), publish);
      expect(await leases.claimOne(key('a'), LEASE)).toBeNull();
      expect(await leases.claimOne(key('a', 'de'), LEASE)).toMatchObject({ key: key('a', 'de') });
    });

    it('takes none that is not due yet', async () => {
      await cards.enqueue(key('a'), publish);
      const held = await leases.claimOne(key('a'), LEASE);
      if (held === null) throw new Error('There was nothing to claim.');
      const again = { kind: 'retry', at: clock + 1 } as const;
      await leases.fail(held, { code: 'OG_STORE_FAILED', values: {}, message: 'Full.' }, 1, again);
      expect(await leases.claimOne(key('a'), LEASE)).toBeNull();
      clock += 1;
      expect(await leases.claimOne(key('a'), LEASE)).not.toBeNull();
    });

    it('takes over one whose lease ran out, and spends no attempt', async () => {
      await cards.enqueue(key('a'), publish);
      const lost = await leases.claimOne(key('a'), LEASE);
      expect(await leases.claimOne(key('a'), LEASE)).toBeNull();
      clock += LEASE + 1;
      const taken = await leases.claimOne(key('a'), LEASE);
      expect(taken).toMatchObject({ attempts: 0 });
      expect(taken?.leaseToken).not.toBe(lost?.leaseToken);
    });
  });

  it('claims only what has been due for a time, where it is told to', async () => {
    await cards.enqueue(key('old'), { priority: PRIORITY.bulk });
    clock += 500;
    await cards.enqueue(key('new'), publish);
    expect(await leases.claim(10, LEASE, 500)).toMatchObject([{ key: key('old') }]);
  });

  it('lists what waits, page by page, and leaves it in the queue', async () => {
    for (const id of ['a', 'b', 'c']) await cards.enqueue(key(id), publish);
    await cards.enqueue(key('held'), { priority: PRIORITY.bulk });
    await leases.claimOne(key('held'), LEASE);

    const first = await leases.waiting(0, 2);
    const second = await leases.waiting(first.at(-1)?.id ?? 0, 2);
    expect([...first, ...second].map((card) => card.key.documentId)).toEqual(['a', 'b', 'c']);
    expect(first[0]).toMatchObject(publish);
    expect(await leases.claim(10, LEASE)).toHaveLength(3);
  });

  describe('word of changes', () => {
    const notice: Notice = {
      webhooks: ['1', '2'],
      told: { event: 'og-image.ready', title: 'Nul \u0000, Grüße 🎉', tags: ['a'] },
    };
    let deliveries: DeliveryTable;
    let gatherer: Gatherer;

    beforeAll(() => app.strapi.db.query('plugin::og-image.render').create({ data: READY_RENDER }));

    beforeEach(async () => {
      await app.strapi.db.query('plugin::og-image.notice').deleteMany({});
      await app.strapi.db.query('plugin::og-image.delivery').deleteMany({});
      deliveries = new DeliveryTable(app.strapi.db, () => clock);
      gatherer = new Gatherer(app.strapi.db, deliveries);
    });

    async function claimed(documentId: string): Promise<ClaimedCard> {
      await cards.enqueue(key(documentId), publish);
      const card = await leases.claimOne(key(documentId), LEASE);
      if (card === null) throw new Error('There was nothing to claim.');
      return card;
    }

    const error = { code: 'OG_TEMPLATE_UNKNOWN', values: {}, message: 'There is none.' };

    it('is noted for each webhook with the picture that a card turns to', async () => {
      await leases.finish(await claimed('a'), READY_RESULT, null, notice);
      expect(await gatherer.pending()).toEqual([
        { webhook: '1', since: clock },
        { webhook: '2', since: clock },
      ]);
    });

    it('is noted with a failure', async () => {
      await leases.fail(await claimed('a'), error, 1, { kind: 'never' }, notice);
      expect(await gatherer.pending()).toHaveLength(2);
    });

    it('is not noted of what a newer publish has made void', async () => {
      const card = await claimed('a');
      await cards.enqueue(key('a'), publish);
      expect(await leases.finish(card, READY_RESULT, null, notice)).toBe('superseded');
      const other = await claimed('b');
      await cards.enqueue(key('b'), publish);
      const again = { kind: 'never' } as const;
      expect(await leases.fail(other, error, 1, again, notice)).toBe('superseded');
      expect(await gatherer.pending()).toEqual([]);
    });

    it('becomes one call, however many instances gather it', async () => {
      for (const id of ['a', 'b', 'c']) {
        await leases.finish(await claimed(id), READY_RESULT, null, notice);
      }
      const gatherers = Array.from({ length: 5 }, () => new Gatherer(app.strapi.db, deliveries));
      await Promise.all(gatherers.map((each) => each.gather('1', 100)));
      const [only, ...others] = await deliveries.latest('1');
      expect(only).toMatchObject({ state: 'waiting', event: 'og-image.ready', count: 3 });
      expect(others).toEqual([]);
      expect(await gatherer.pending()).toEqual([{ webhook: '2', since: clock }]);
      const call = await deliveries.claim(LEASE, []);
      expect(JSON.parse(call?.body ?? '')).toMatchObject({
        tags: ['a'],
        events: [notice.told, notice.told, notice.told],
      });
    });

    const composed = { event: 'og-image.ready', count: 1, body: '{}' };

    it('is sent by one of many instances', async () => {
      await deliveries.add('1', composed);
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => deliveries.claim(LEASE, [])),
      );
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    });

    it('is taken over from a killed instance under the same id, and its late answer counts for nothing', async () => {
      await deliveries.add('1', composed);
      const lost = await deliveries.claim(LEASE, []);
      expect(await deliveries.claim(LEASE, [])).toBeNull();
      clock += LEASE;
      const taken = await deliveries.claim(LEASE, []);
      expect(taken?.deliveryId).toBe(lost?.deliveryId);
      if (lost === null || taken === null) throw new Error('There was nothing to claim.');
      const sent: Attempted = {
        state: 'sent',
        attempts: 1,
        dueAt: clock,
        answerStatus: 200,
        answerText: '',
      };
      expect(await deliveries.settle(lost, sent)).toBe(false);
      expect(await deliveries.settle(taken, sent)).toBe(true);
      expect(await deliveries.latest('1')).toMatchObject([{ state: 'sent', answerStatus: 200 }]);
    });

    it('waits for its next attempt, and for a webhook that is called already', async () => {
      await deliveries.add('1', composed);
      const first = await deliveries.claim(LEASE, []);
      if (first === null) throw new Error('There was nothing to claim.');
      await deliveries.settle(first, {
        state: 'waiting',
        attempts: 1,
        dueAt: clock + 10,
        answerStatus: 500,
        answerText: 'Oh.',
      });
      expect(await deliveries.claim(LEASE, [])).toBeNull();
      clock += 10;
      expect(await deliveries.claim(LEASE, ['1'])).toBeNull();
      expect(await deliveries.claim(LEASE, ['2'])).toMatchObject({ attempts: 1 });
    });

    it('is kept of the last twenty calls of a webhook, and of those that wait', async () => {
      for (let each = 0; each < 25; each += 1) {
        await deliveries.add('1', composed);
        const call = await deliveries.claim(LEASE, []);
        if (call === null) throw new Error('There was nothing to claim.');
        await deliveries.settle(call, {
          state: 'failed',
          attempts: 1,
          dueAt: clock,
          answerStatus: 400,
          answerText: String(each),
        });
      }
      await deliveries.add('1', composed);
      await deliveries.tidy('1');
      const kept = await deliveries.latest('1', 100);
      expect(kept).toHaveLength(21);
      expect(kept[0]).toMatchObject({ state: 'waiting' });
      expect(kept.at(-1)).toMatchObject({ answerText: '5' });
      await deliveries.forget('1');
      expect(await deliveries.webhooks()).toEqual([]);
    });
  });
});
