import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { SPEND_UID } from '../constants';

type Database = Core.Strapi['db'];

/**
 * Calls of makers that are charged to months. Only whoever holds the lock of a maker's row changes its
 * counts (see `MakerTable.lock`), so that what was read in the same transaction still holds.
 */
export class SpendTable {
  private readonly table: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(SPEND_UID).tableName;
  }

  /** How many calls of a maker are charged to a month. */
  async used(maker: string, month: string, trx?: Knex.Transaction): Promise<number> {
    return (await this.find(maker, month, trx))?.count ?? 0;
  }

  /** Charges so many calls to a month. */
  async charge(maker: string, month: string, calls: number, trx: Knex.Transaction): Promise<void> {
    const row = await this.find(maker, month, trx);
    if (row === undefined) {
      await this.query(trx).insert({ document_id: randomUUID(), maker, month, count: calls });
    } else {
      await this.query(trx)
        .where({ id: row.id })
        .update({ count: row.count + calls });
    }
  }

  /** Gives the charge of one call back that was certainly not paid for. */
  async giveBack(maker: string, month: string, trx: Knex.Transaction): Promise<void> {
    const row = await this.find(maker, month, trx);
    if (row === undefined || row.count === 0) return;
    await this.query(trx)
      .where({ id: row.id })
      .update({ count: row.count - 1 });
  }

  private async find(
    maker: string,
    month: string,
    trx?: Knex.Transaction,
  ): Promise<{ readonly id: number; readonly count: number } | undefined> {
    const row: { id: number; count: number } | undefined = await this.query(trx)
      .where({ maker, month })
      .select('id', 'count')
      .first();
    return row;
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}
