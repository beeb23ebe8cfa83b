import type { Knex } from 'knex';

import { CARD_UID, RENDER_UID } from '../../../server/src/constants';
import { readValues } from '../../../server/src/expose/cards';
import { Leases } from '../../../server/src/queue/leases';
import { TableStatistics } from '../../../server/src/store/table-statistics';
import { bootAppOn, describeOnDatabases, type App } from '../harness';

const ARTICLE = 'api::article.article';
const CARDS = 4_000;
const AT_ONCE = 200;

jest.setTimeout(120_000);

describeOnDatabases((database) => {
  const isPostgres = database.name === 'PostgreSQL';
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false }, sweep: { everyMs: 3_600_000 } },
    });
    if (isPostgres) await alone();
    for (let first = 0; first < CARDS; first += AT_ONCE) {
      await table().insert(
        Array.from({ length: AT_ONCE }, (_, index) => ({
          target_uid: ARTICLE,
          target_document_id: `many-${first + index}`,
          target_locale: 'en',
          ...{ state: 'queued', revision: 1, priority: 3, attempts: 0, due_at: 1_000 },
          ...{ force: false, fingerprint: 'one for all', warnings: '[]' },
        })),
      );
    }
  }, 180_000);

  afterAll(() => app.destroy());

  const cards = 'og_image_cards';
  const table = (): Knex.QueryBuilder => app.strapi.db.connection(cards);
  /** As on a server whose autovacuum has not come by yet. */
  const alone = () =>
    app.strapi.db.connection.raw(`ALTER TABLE ${cards} SET (autovacuum_enabled = false)`);

  /** How PostgreSQL carries out what some work asks of the table of cards. */
  const plansOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const asked: { sql: string; bindings: readonly Knex.RawBinding[] }[] = [];
    const hear = (query: { sql: string; bindings: readonly Knex.RawBinding[] }) =>
      void asked.push(query);
    app.strapi.db.connection.on('query', hear);
    await work();
    app.strapi.db.connection.removeListener('query', hear);
    const plans: string[] = [];
    for (const { sql, bindings } of asked) {
      if (!/^select/iu.test(sql) || !sql.includes(cards)) continue;
      const statement = sql.replaceAll(/\$\d+/gu, '?');
      const { rows } = await app.strapi.db.connection.raw(`EXPLAIN ${statement}`, [...bindings]);
      plans.push(rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n'));
    }
    return plans;
  };

  it('counts a table that has grown since it was counted, and no other', async () => {
    const statistics = new TableStatistics(app.strapi.db, [CARD_UID, RENDER_UID]);
    const counted = isPostgres ? [cards] : [];
    expect((await statistics.freshen()).map((name) => name.replace(/.*\./u, ''))).toEqual(counted);
    expect(await statistics.freshen()).toEqual([]);
  });

  if (!isPostgres) return;

  it('has the next card taken by an index, and no row sorted', async () => {
    const leases = new Leases(app.strapi.db, { now: () => 2_000 });
    const [plan] = await plansOf(() => leases.claim(1, 60_000));
    expect(plan).toContain('Index Scan using og_image_cards_due');
    expect(plan).not.toContain('Sort');
  });

  it("has an entry's card read by its own key, though many have the same picture", async () => {
    const addresses = () => Promise.resolve({ base: '', isPrivate: false, linkOf: () => '' });
    const [plan] = await plansOf(() =>
      readValues({ strapi: app.strapi, addresses }, [
        { uid: ARTICLE, documentId: 'many-7', locale: 'en' },
      ]),
    );
    expect(plan).toContain('og_image_cards_target_unique');
  });
});
