import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inBatches } from '../common/turn';
import { CHANGE_UID } from '../constants';
import type { Source } from '../contracts/content';
import { sourceId } from './source-id';

type Database = Core.Strapi['db'];

/** Rows that one statement removes. */
const BATCH = 100;

/** A change that cards may not have been told of. */
export interface Change {
  readonly id: number;
  /** See `parseSourceId`. */
  readonly source: string;
}

/**
 * What has changed of that which cards may show. Written inside the transactions of editors, so a
 * row is only ever added there: an insert into a table without a unique key meets no other row and
 * waits for none, and so cannot be part of a deadlock.
 */
export class ChangeTable {
  private readonly table: string;

  constructor(
    private readonly db: Database,
    private readonly now: () => number = Date.now,
  ) {
    this.table = db.metadata.get(CHANGE_UID).tableName;
  }

  /** Notes a change, in its own transaction where one is open. One insert. */
  async note(source: Source): Promise<void> {
    await this.db.transaction(async ({ trx }: { trx: Knex }) => {
      await this.query()
        .transacting(trx as Knex.Transaction)
        .insert({ document_id: randomUUID(), source: sourceId(source), changed_at: this.now() });
    });
  }

  /** The next committed changes after an id. */
  async page(after: number, limit: number): Promise<Change[]> {
    const rows: Change[] = await this.query()
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .select('id', 'source');
    return rows;
  }

  /** Removes changes of which all cards know. By their ids alone, so that it locks no other row. */
  async forget(ids: readonly number[]): Promise<void> {
    await inBatches(ids, BATCH, async (batch) => {
      await this.query().whereIn('id', batch).delete();
    });
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.table);
  }
}
