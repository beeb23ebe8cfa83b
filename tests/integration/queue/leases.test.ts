import { PRIORITY, type CardKey } from '../../../server/src/contracts/card';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases } from '../../../server/src/queue/leases';
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
});
