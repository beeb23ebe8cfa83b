import { PRIORITY, type CardKey } from '../../../server/src/contracts/card';
import { HistoryTable } from '../../../server/src/queue/history-table';
import type { Cause } from '../../../server/src/contracts/history';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases, type ClaimedCard } from '../../../server/src/queue/leases';
import { READY_RENDER, READY_RESULT } from '../../fixtures/ready-result';
import { bootAppOn, describeOnDatabases, type App } from '../harness';

const LEASE = 60_000;
const WARNING = {
  code: 'OG_TEXT_CLAMPED',
  values: { start: 'A title', length: 400, paths: ['title', 'name'] },
  message: 'A warning',
};
const RESULT = { ...READY_RESULT, alt: 'Alt', warnings: [WARNING] };
const publish = { priority: PRIORITY.publish };
const NEVER = { kind: 'never' } as const;

describeOnDatabases((database) => {
  let app: App;
  let clock: number;
  let cards: CardTable;
  let leases: Leases;
  /** Another instance on the same database. */
  let other: Leases;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
  }, 180_000);

  afterAll(() => app.destroy());

  beforeEach(async () => {
    await app.strapi.db.query('plugin::og-image.render').deleteMany({});
    await app.strapi.db.query('plugin::og-image.render').create({ data: READY_RENDER });
    await app.strapi.db.query('plugin::og-image.card').deleteMany({});
    clock = 1_000_000;
    cards = new CardTable(app.strapi.db, () => clock);
    leases = new Leases(app.strapi.db, { now: () => clock });
    other = new Leases(app.strapi.db, { now: () => clock });
  });

  const key = (documentId: string, locale = 'en'): CardKey => ({
    uid: 'api::article.article',
    documentId,
    locale,
  });

  async function claimOne(table = leases): Promise<ClaimedCard> {
    const [card] = await table.claim(1, LEASE);
    if (card === undefined) throw new Error('There was nothing to claim.');
    return card;
  }

  it('holds one row per entry and locale, and raises its revision', async () => {
    await cards.enqueue(key('a'), publish);
    await cards.enqueue(key('a'), publish);
    await cards.enqueue(key('a', 'de'), publish);
    await cards.enqueue(key('a', ''), publish);
    expect(await app.cards()).toHaveLength(3);
    expect(await cards.find(key('a'))).toMatchObject({ state: 'queued', revision: 2 });
  });

  it('leaves the database to others after each of the few statements that put many cards there again', async () => {
    const keys = Array.from({ length: 250 }, (_, number) => key(`many ${number}`));
    await cards.enqueueAll(keys, publish);
    let rests = 0;
    const resting = new CardTable(
      app.strapi.db,
      () => clock,
      () => {
        rests += 1;
        return Promise.resolve();
      },
    );
    const ids = (await app.cards()).map(({ id }) => id);
    expect(await resting.markStale(ids, { force: true })).toBe(250);
    expect(rests).toBe(database.name === 'SQLite' ? 5 : 3);
  });

  it('gives each card to one of many contenders', async () => {
    for (let i = 0; i < 20; i += 1) await cards.enqueue(key(`d${i}`), publish);
    const contenders = Array.from(
      { length: 10 },
      () => new Leases(app.strapi.db, { now: () => clock }),
    );
    const claims = await Promise.all(contenders.map((table) => table.claim(20, LEASE)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it('looks for others where somebody else was faster', async () => {
    for (let i = 0; i < 8; i += 1) await cards.enqueue(key(`d${i}`), publish);
    const claims = await Promise.all([leases, other].map((table) => table.claim(4, LEASE)));
    expect(claims.map(({ length }) => length)).toEqual([4, 4]);
  });

  it('takes the most urgent first, then the oldest', async () => {
    await cards.enqueue(key('bulk'), { priority: PRIORITY.bulk });
    clock += 1;
    await cards.enqueue(key('first'), publish);
    clock += 1;
    await cards.enqueue(key('second'), publish);
    const claimed = await leases.claim(3, LEASE);
    expect(claimed.map((card) => card.key.documentId)).toEqual(['first', 'second', 'bulk']);
  });

  it('never makes a waiting publish wait behind a bulk run', async () => {
    await cards.enqueue(key('both'), publish);
    await cards.enqueue(key('both'), { priority: PRIORITY.bulk, force: true });
    await cards.enqueue(key('other'), { priority: PRIORITY.request });
    const [first] = await leases.claim(2, LEASE);
    expect(first).toMatchObject({ key: key('both'), force: true });
  });

  it('lets the newest publish win, with one render in flight and one waiting', async () => {
    await cards.enqueue(key('a'), publish);
    const held = await claimOne();
    await cards.enqueue(key('a'), publish);
    await cards.enqueue(key('a'), publish);

    expect(await other.claim(10, LEASE)).toEqual([]);
    expect(await leases.finish(held, RESULT)).toBe('superseded');
    expect(await cards.find(key('a'))).toMatchObject({ state: 'queued', fingerprint: null });

    expect(await leases.finish(await claimOne(), RESULT)).toBe('ready');
    expect(await cards.find(key('a'))).toMatchObject({
      state: 'ready',
      fingerprint: RESULT.fingerprint,
      warnings: [WARNING],
      readyAt: RESULT.readAt,
    });
    expect(await leases.claim(10, LEASE)).toEqual([]);
  });

  it('turns to new pictures only when all of them are kept', async () => {
    const result = { ...RESULT, renders: [...RESULT.renders, ...RESULT.renders] };
    await cards.enqueue(key('a'), publish);
    expect(await leases.finish(await claimOne(), result)).toBe('superseded');
    expect(await cards.find(key('a'))).toMatchObject({ state: 'queued', fingerprint: null });

    await app.strapi.db
      .query('plugin::og-image.render')
      .create({ data: { ...READY_RENDER, format: 'square' } });
    expect(await leases.finish(await claimOne(), result)).toBe('ready');
  });

  describe('a lease that ran out', () => {
    it('is taken over once, and spends no attempt', async () => {
      await cards.enqueue(key('a'), publish);
      await claimOne();
      clock += LEASE + 1;
      const taken = await claimOne(other);
      expect(taken.attempts).toBe(0);
      expect(await leases.claim(1, LEASE)).toEqual([]);
    });

    it('is not taken over while it is renewed', async () => {
      await cards.enqueue(key('a'), publish);
      const held = await claimOne();
      clock += LEASE - 1;
      expect(await leases.renew(held, LEASE)).toBe(true);
      clock += LEASE - 1;
      expect(await other.claim(1, LEASE)).toEqual([]);
    });

    it('leaves its late holder nothing to write', async () => {
      await cards.enqueue(key('a'), publish);
      const late = await claimOne();
      clock += LEASE + 1;
      const taken = await claimOne(other);

      expect(await leases.renew(late, LEASE)).toBe(false);
      expect(await leases.finish(late, { ...RESULT, alt: 'Late' })).toBe('superseded');
      expect(await leases.fail(late, { code: 'X', values: {}, message: 'late' }, 1, NEVER)).toBe(
        'superseded',
      );
      expect(await leases.retire(late)).toBe('superseded');
      await leases.release(late);
      expect(await cards.find(key('a'))).toMatchObject({ state: 'rendering', alt: null });
      expect(await other.finish(taken, RESULT)).toBe('ready');
    });
  });

  describe('a clock that is set back', () => {
    const BACK = 600_000;

    it('holds up nothing that waits already', async () => {
      await cards.enqueue(key('a'), publish);
      clock -= BACK;
      expect(await claimOne()).toMatchObject({ key: key('a') });
    });

    it('keeps nobody from what is published after it', async () => {
      await cards.enqueue(key('a'), publish);
      await leases.finish(await claimOne(), RESULT);
      clock -= BACK;
      await cards.enqueue(key('a'), publish);
      expect(await leases.finish(await claimOne(), { ...RESULT, alt: 'New' })).toBe('ready');
      expect(await cards.find(key('a'))).toMatchObject({ state: 'ready', alt: 'New' });
    });

    it('lets the newest publish win, whatever the time', async () => {
      await cards.enqueue(key('a'), publish);
      const held = await claimOne();
      clock -= BACK;
      await cards.enqueue(key('a'), publish);
      expect(await leases.finish(held, RESULT)).toBe('superseded');
      expect(await claimOne()).toMatchObject({ revision: 2 });
    });

    it('lets nobody take over a card that is held', async () => {
      await cards.enqueue(key('a'), publish);
      const held = await claimOne();
      clock -= BACK;
      expect(await leases.renew(held, LEASE)).toBe(true);
      expect(await other.claim(1, LEASE)).toEqual([]);
      expect(await leases.finish(held, RESULT)).toBe('ready');
    });

    it('frees the card of a killed holder once its lease has run by the new time', async () => {
      await cards.enqueue(key('a'), publish);
      const held = await claimOne();
      clock -= BACK;
      await leases.renew(held, LEASE);
      clock += LEASE + 1;
      expect(await claimOne(other)).toMatchObject({ key: key('a') });
    });
  });

  describe('an instance whose clock is ten minutes off', () => {
    it('makes nobody wait for what it queues', async () => {
      await new CardTable(app.strapi.db, () => clock + 600_000).enqueue(key('a'), publish);
      expect(await claimOne()).toMatchObject({ key: key('a') });
    });

    it('draws a card once, though it may take it from a slower one', async () => {
      const ahead = new Leases(app.strapi.db, { now: () => clock + 600_000 });
      await cards.enqueue(key('a'), publish);
      const slow = await claimOne();
      const fast = await claimOne(ahead);
      expect(await leases.finish(slow, { ...RESULT, alt: 'Slow' })).toBe('superseded');
      expect(await ahead.finish(fast, { ...RESULT, alt: 'Fast' })).toBe('ready');
      expect(await cards.find(key('a'))).toMatchObject({ state: 'ready', alt: 'Fast' });
    });
  });

  describe('a failed attempt', () => {
    const error = {
      code: 'OG_STORE_FAILED',
      values: { detail: 'The disk is full.' },
      message: 'It could not be kept.',
    };

    it('waits for no clock once it is published anew', async () => {
      await cards.enqueue(key('a'), publish);
      await leases.fail(await claimOne(), error, 1, { kind: 'retry', at: clock + 500 });
      await cards.enqueue(key('a'), publish);
      clock -= 600_000;
      expect(await claimOne()).toMatchObject({ attempts: 0 });
    });

    it('says when it is worth another look, and forgets that once it is drawn', async () => {
      await cards.enqueue(key('a'), publish);
      await leases.fail(await claimOne(), error, 5, { kind: 'recheck', at: clock + 500 });
      expect(await cards.find(key('a'))).toMatchObject({ state: 'failed', recheckAt: clock + 500 });
      await cards.requeueKeys([key('a')], publish);
      await leases.finish(await claimOne(), RESULT);
      expect(await cards.find(key('a'))).toMatchObject({ state: 'ready', recheckAt: null });
    });

    it('comes back when it is due, and not before', async () => {
      await cards.enqueue(key('a'), publish);
      await leases.fail(await claimOne(), error, 1, { kind: 'retry', at: clock + 500 });
      expect(await leases.claim(1, LEASE)).toEqual([]);
      clock += 500;
      expect(await claimOne()).toMatchObject({ attempts: 1, error });
    });

    it('keeps the last good picture', async () => {
      await cards.enqueue(key('a'), publish);
      await leases.finish(await claimOne(), RESULT);
      await cards.enqueue(key('a'), publish);
      await leases.fail(await claimOne(), error, 1, NEVER);
      expect(await cards.find(key('a'))).toMatchObject({
        state: 'failed',
        error,
        fingerprint: RESULT.fingerprint,
        alt: 'Alt',
      });
    });

    it('is forgotten by the next publish', async () => {
      await cards.enqueue(key('a'), publish);
      await leases.fail(await claimOne(), error, 1, NEVER);
      await cards.enqueue(key('a'), publish);
      const again = await claimOne();
      expect(again.attempts).toBe(0);
      await leases.finish(again, RESULT);
      expect(await cards.find(key('a'))).toMatchObject({ error: null });
    });
  });

  it('gives a card back undrawn without spending an attempt', async () => {
    await cards.enqueue(key('a'), publish);
    await leases.release(await claimOne());
    expect(await claimOne()).toMatchObject({ attempts: 0, revision: 1 });
  });

  it('retires a card, unless it was published again meanwhile', async () => {
    await cards.enqueue(key('a'), publish);
    const held = await claimOne();
    await cards.enqueue(key('a'), publish);
    expect(await leases.retire(held)).toBe('superseded');
    expect(await leases.retire(await claimOne())).toBe('retired');
    expect(await cards.find(key('a'))).toBeNull();
  });

  it('requeues only what is there', async () => {
    expect(await cards.requeueKeys([key('a')], publish)).toBe(0);
    await cards.enqueue(key('a'), publish);
    expect(await cards.requeueKeys([key('a')], publish)).toBe(1);
    expect(await cards.find(key('a'))).toMatchObject({ revision: 2 });
  });

  it('leaves nothing of a transaction that is rolled back', async () => {
    await expect(
      app.strapi.db.transaction(async () => {
        await cards.enqueue(key('a'), publish);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await cards.find(key('a'))).toBeNull();
  });

  describe('why a card is drawn', () => {
    const byAda: Cause = { kind: 'publish', by: 'admin:1' };
    const byApi: Cause = { kind: 'publish', by: 'api' };
    const brand: Cause = { kind: 'appearance', by: null };
    const renamed: Cause = { kind: 'source', by: 'document:api::author.author:ada' };
    const causeOf = async () => (await cards.find(key('a')))?.cause;
    const idOf = async () => (await cards.find(key('a')))?.id ?? 0;
    const finishWith = async (fingerprint: string, changes: object = {}) => {
      await app.strapi.db
        .query('plugin::og-image.render')
        .create({ data: { ...READY_RENDER, fingerprint } });
      const result = { ...RESULT, fingerprint, drawnFrom: { title: fingerprint }, ...changes };
      return leases.finish(await claimOne(), result);
    };
    const history = () => new HistoryTable(app.strapi.db);

    beforeEach(() => app.strapi.db.query('plugin::og-image.history').deleteMany({}));

    it('is known from the first moment, and follows the newest publish', async () => {
      await cards.enqueue(key('a'), { ...publish, cause: byAda });
      expect(await causeOf()).toEqual(byAda);
      await cards.enqueue(key('a'), { ...publish, cause: byApi });
      expect(await causeOf()).toEqual(byApi);
    });

    it('stays the publish when something else changes before it is drawn', async () => {
      await cards.enqueue(key('a'), { ...publish, cause: byAda });
      await leases.claim(1, LEASE);
      await cards.markStale([await idOf()], { cause: brand });
      expect(await causeOf()).toEqual(byAda);
      await cards.enqueueAll([key('a'), key('b')], { priority: PRIORITY.bulk, cause: renamed });
      expect(await causeOf()).toEqual(byAda);
      expect((await cards.find(key('b')))?.cause).toEqual(renamed);
    });

    it('is replaced by a publish, and among other reasons by the newest', async () => {
      await cards.enqueue(key('a'), { ...publish, cause: renamed });
      await cards.enqueue(key('a'), { ...publish, cause: brand });
      expect(await causeOf()).toEqual(brand);
      await cards.enqueue(key('a'), { ...publish, cause: byAda });
      expect(await causeOf()).toEqual(byAda);
    });

    it('stays over a failure, and is over once the card is drawn', async () => {
      await cards.enqueue(key('a'), { ...publish, cause: byAda });
      await leases.fail(
        await claimOne(),
        { code: 'OG_STORE_FAILED', values: {}, message: '' },
        1,
        NEVER,
      );
      expect(await causeOf()).toEqual(byAda);
      await cards.markStale([await idOf()], { cause: brand });
      await finishWith('drawn');
      expect(await causeOf()).toBeNull();
      expect(await history().latest(key('a'))).toMatchObject([
        { fingerprint: 'drawn', cause: byAda, drawnFrom: { title: 'drawn' }, at: clock },
      ]);
    });

    it('leaves a line in the history for every other picture, and none for the same', async () => {
      for (const fingerprint of ['one', 'one', 'two']) {
        await app.strapi.db.query('plugin::og-image.render').deleteMany({});
        await cards.enqueue(key('a'), { ...publish, cause: byAda });
        expect(await finishWith(fingerprint)).toBe('ready');
      }
      const lines = await history().latest(key('a'));
      expect(lines.map(({ fingerprint }) => fingerprint)).toEqual(['two', 'one']);
    });

    it('leaves none for a result that a newer publish has overtaken', async () => {
      await cards.enqueue(key('a'), { ...publish, cause: byAda });
      const card = await claimOne();
      await cards.enqueue(key('a'), { ...publish, cause: byApi });
      const result = { ...RESULT, drawnFrom: {} };
      expect(await leases.finish(card, result)).toBe('superseded');
      expect(await history().latest(key('a'))).toEqual([]);
      expect(await causeOf()).toEqual(byApi);
    });

    it('tells a pinned picture from one that was drawn, and marks the card', async () => {
      await cards.enqueue(key('a'), { ...publish, cause: byAda });
      await finishWith('kept', { pinned: true });
      expect(await cards.find(key('a'))).toMatchObject({ pinned: true, cause: null });
      expect(await history().latest(key('a'))).toMatchObject([
        { cause: { kind: 'pin', by: 'admin:1' } },
      ]);
      await cards.enqueue(key('a'), publish);
      await finishWith('drawn');
      expect(await cards.find(key('a'))).toMatchObject({ pinned: false });
    });

    it('keeps the last twenty pictures of each card, and is found in any locale', async () => {
      await cards.enqueue(key('a'), publish);
      const card = await claimOne();
      const table = history();
      for (let number = 1; number <= 25; number += 1) {
        const result = { ...RESULT, fingerprint: `f${number}`, drawnFrom: {} };
        await app.strapi.db.transaction(({ trx }) => table.add(card, result, number, trx));
      }
      await table.shorten(['a', 'a', 'of another']);
      const kept = await table.latest(key('a'), 100);
      expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i));
      const page = await table.page(0, 100);
      expect(page).toHaveLength(20);
      expect(await table.find({ uid: card.key.uid, documentId: 'a' }, 'f25')).toMatchObject({
        fingerprint: 'f25',
      });
      expect(await table.find({ uid: card.key.uid, documentId: 'b' }, 'f25')).toBeNull();
      await table.forget(page.map(({ id }) => id));
      expect(await table.latest(key('a'))).toEqual([]);
    });
  });
});
