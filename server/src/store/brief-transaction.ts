import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inTime } from '../common/in-time';

type Database = Core.Strapi['db'];

/** How long one may last, and be silent, in milliseconds. Done undisturbed it takes a few. */
const LIMIT = 10_000;

/** How long PostgreSQL lets such a transaction be silent, and wait for a row: one statement sets both. */
const LIMITS = `SELECT set_config('idle_in_transaction_session_timeout', '${LIMIT}', true),
  set_config('lock_timeout', '${LIMIT}', true)`;

/**
 * A transaction of a few statements. An instance that is cut off from the database in the middle of
 * one holds its rows until the server notices, which may take hours: PostgreSQL is told to end it
 * then, and whoever meets such a row elsewhere does not wait for it, but goes on with other cards.
 *
 * Its statements name rows by their ids or are inserts: on MySQL a search by any other column also
 * locks the gaps around what it finds, and then nobody can store a picture there either.
 * @throws Error when it takes longer than its limit; the database may still carry it out
 */
export async function briefTransaction<Result>(
  db: Database,
  work: (trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const done = db.transaction(async ({ trx }: { trx: Knex }) => {
    begin();
    if (db.dialect.client === 'postgres') {
      // Who gives up waiting must not keep its rows and its connection. MySQL has a limit by itself.
      await trx.raw(LIMITS);
    }
    return work(trx as Knex.Transaction);
  });
  // A wait for a free connection, as behind an import into SQLite, is no part of it.
  await Promise.race([begun, done]);
  return inTime(done, LIMIT);
}
