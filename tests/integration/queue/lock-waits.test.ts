import { setTimeout as sleep } from 'node:timers/promises';

import type { Knex } from 'knex';

import { PRIORITY, type CardKey } from '../../../server/src/contracts/card';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases, type ClaimedCard } from '../../../server/src/queue/leases';
import { READY_RENDER, READY_RESULT } from '../../fixtures/ready-result';
import { bootAppOn, describeOnDatabases, type App } from '../harness';

const FULL = { code: 'OG_STORE_FAILED', values: {}, message: 'Full.' };

const LEASE = 60_000;
const publish = { priority: PRIORITY.publish };
const key = (documentId: string): CardKey => ({
  uid: 'api::article.article',
  documentId,
  locale: 'en',
});

describeOnDatabases((database) => {
  let app: App;
  let cards: CardTable;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    cards = new CardTable(app.strapi.db);
    await app.strapi.db.query('plugin::og-image.render').create({ data: READY_RENDER });
  }, 180_000);

  afterAll(() => app.destroy());

  beforeEach(() => app.strapi.db.query('plugin::og-image.card').deleteMany({}));

  it('ends no bulk publish whose cards a rename queues the other way round', async () => {
    const keys = Array.from({ length: 30 }, (_each, index) => key(String(index)));
    const reversed = [...keys].reverse();
    const editor = async () => {
      for (let round = 0; round < 5; round += 1) {
        await app.strapi.db.transaction(async () => {
          for (const each of keys) await cards.enqueue(each, publish);
        });
      }
    };
    const rename = async () => {
      for (let round = 0; round < 5; round += 1) {
        await cards.enqueueAll(reversed, { priority: PRIORITY.bulk });
        await cards.requeueKeys(reversed, { priority: PRIORITY.bulk, force: true });
      }
    };
    await Promise.all([editor(), rename(), rename()]);
    expect(await app.cards()).toHaveLength(keys.length);
  }, 60_000);

  // What waits for a row without end on PostgreSQL keeps its connection, until none is left.
  if (database.name === 'PostgreSQL') {
    it('gives up on a row that somebody holds', async () => {
      const leases = new Leases(app.strapi.db);
      const steps: ((card: ClaimedCard) => Promise<unknown>)[] = [
        (card) => leases.renew(card, LEASE),
        (card) => leases.release(card),
        (card) => leases.retire(card),
        (card) => leases.finish(card, READY_RESULT),
        (card) => leases.fail(card, FULL, 1, { kind: 'never' }),
      ];
      for (let each = 0; each < steps.length; each += 1)
        await cards.enqueue(key(`${each}`), publish);
      const claimed = await leases.claim(steps.length, LEASE);
      const knex: Knex = app.strapi.db.connection;
      const held = await knex.transaction();
      try {
        await held('og_image_cards').select('id').forUpdate();
        const outcomes = await Promise.allSettled(
          claimed.map(async (card, index) => steps[index]?.(card)),
        );
        expect(outcomes.map(({ status }) => status)).toEqual(steps.map(() => 'rejected'));
        // The server ends a wait of its own a moment after whoever asked has given up.
        let waiting = ['not asked yet'];
        for (let look = 0; look < 20 && waiting.length > 0; look += 1) {
          await sleep(200);
          waiting = await statementsThatWait(knex);
        }
        expect(waiting).toEqual([]);
      } finally {
        await held.rollback();
      }
      for (const card of claimed) expect(await leases.renew(card, LEASE)).toBe(true);
    }, 60_000);
  }
});

async function statementsThatWait(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { query: string }[] }>(
    `SELECT query FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.map(({ query }) => query);
}
