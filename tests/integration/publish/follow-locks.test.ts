import { setTimeout as sleep } from 'node:timers/promises';

import type { Knex } from 'knex';

import { CARD_UID } from '../../../server/src/constants';
import { expectEveryCardRight } from '../faults/truth';
import { bootAppOn, describeOnDatabases, documentsOf, type App, type CardRow } from '../harness';
import { expectRedrawn, settledCard, settledCards } from './support';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const CATEGORY = 'api::category.category';

describeOnDatabases((database) => {
  // It has one writer at a time: there is nobody to wait for, nor a second connection to do so.
  if (database.name === 'SQLite') return;

  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200 } },
    });
  });

  afterAll(() => app.destroy());

  const create = (uid: string, name: string) => documentsOf(app, uid).create({ data: { name } });

  const rename = (uid: string, documentId: string, name: string) =>
    app.strapi.db.query(uid).update({ where: { documentId }, data: { name } });

  const nameOf = async (uid: string, documentId: string): Promise<unknown> =>
    (await app.strapi.db.query(uid).findOne({ where: { documentId } })).name;

  async function publish(data: Readonly<Record<string, unknown>>): Promise<string> {
    const { documentId } = await documentsOf(app, ARTICLE).create({ data });
    await documentsOf(app, ARTICLE).publish({ documentId });
    return documentId;
  }

  /** Writes the published row alone, and so its card and nothing else of the plugin's. */
  const retitle = (documentId: string, title: string) =>
    app.strapi.db
      .query(ARTICLE)
      .update({ where: { documentId, publishedAt: { $notNull: true } }, data: { title } });

  /** Does something while another transaction holds a card, and nothing but that. */
  async function whileHeld({ id }: CardRow, work: () => Promise<void>): Promise<void> {
    const trx: Knex.Transaction = await app.strapi.db.connection.transaction();
    try {
      const { tableName } = app.strapi.db.metadata.get(CARD_UID);
      await trx(tableName).where({ id }).forUpdate();
      await work();
    } finally {
      await trx.rollback();
    }
  }

  it('lets two transactions commit that touch the same cards in opposite order', async () => {
    const author = (await create(AUTHOR, 'Ada')).documentId;
    const category = (await create(CATEGORY, 'News')).documentId;
    const one = await publish({ title: 'One', author, category });
    const other = await publish({ title: 'Other', author, category });
    await settledCards(app);

    // Each holds one of the cards that the other's change makes stale.
    const meet = meeting(2);
    await Promise.all([
      app.strapi.db.transaction(async () => {
        await retitle(one, 'One, again');
        await meet();
        await rename(AUTHOR, author, 'Ada Lovelace');
      }),
      app.strapi.db.transaction(async () => {
        await retitle(other, 'Other, again');
        await meet();
        await rename(CATEGORY, category, 'Old news');
      }),
    ]);
    expect(await nameOf(AUTHOR, author)).toBe('Ada Lovelace');
    expect(await nameOf(CATEGORY, category)).toBe('Old news');
    expect(await settledCard(app, one)).toMatchObject({ alt: 'One, again' });
    expect(await settledCard(app, other)).toMatchObject({ alt: 'Other, again' });
    await expectEveryCardRight(app);
  });

  it('keeps no editor waiting for a card, and the card gets its turn', async () => {
    const { documentId } = await create(AUTHOR, 'Grace');
    const before = await settledCard(app, await publish({ title: 'Held', author: documentId }));
    await whileHeld(before, async () => {
      await rename(AUTHOR, documentId, 'Grace Hopper');
      expect(await nameOf(AUTHOR, documentId)).toBe('Grace Hopper');
    });
    await expectRedrawn(app, before);
  });

  it('waits for no card but those that show what has changed', async () => {
    const shown = (await create(AUTHOR, 'Bob')).documentId;
    const unshown = (await create(AUTHOR, 'Nobody')).documentId;
    const before = await settledCard(app, await publish({ title: 'By Bob', author: shown }));
    const bystander = await settledCard(app, await publish({ title: 'By nobody' }));
    await whileHeld(bystander, async () => {
      await rename(AUTHOR, unshown, 'Nobody at all');
      await rename(AUTHOR, shown, 'Robert');
      await expectRedrawn(app, before);
    });
  });
});

/** Makes a place where `count` wait for each other. */
function meeting(count: number): () => Promise<void> {
  let here = 0;
  return async () => {
    here += 1;
    while (here < count) await sleep(10);
  };
}
