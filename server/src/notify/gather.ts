import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inBatches } from '../common/turn';
import { NOTICE_UID } from '../constants';
import { toKey } from '../queue/card-row';
import type { Told } from '../queue/notice-table';
import { briefTransaction } from '../store/brief-transaction';
import { compose, type Noted } from './compose';
import type { DeliveryTable } from './delivery-table';

type Database = Core.Strapi['db'];

/** Rows that one statement forgets at most. */
const BATCH = 500;

/** Another instance has gathered some of the rows meanwhile. */
class AlreadyGathered extends Error {}

/** A webhook that has notices, and since when, in milliseconds since the epoch. */
export interface Pending {
  readonly webhook: string;
  readonly since: number;
}

/** Makes deliveries of what was noted. */
export class Gatherer {
  private readonly table: string;

  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveryTable,
  ) {
    this.table = db.metadata.get(NOTICE_UID).tableName;
  }

  /** The webhooks that have notices, those that have waited for longest first. */
  async pending(): Promise<Pending[]> {
    const rows: { webhook: string; since: string | number }[] = await this.query()
      .groupBy('webhook')
      .select('webhook')
      .min({ since: 'at' })
      .orderBy([{ column: 'since' }, { column: 'webhook' }]);
    return rows.map(({ webhook, since }) => ({ webhook, since: Number(since) }));
  }

  /**
   * Makes one delivery of a webhook's oldest notices, each of which ends in one delivery, however many
   * instances gather.
   * @param most how many at most
   * @returns whether there was anything to gather
   */
  async gather(webhook: string, most: number): Promise<boolean> {
    const rows: NoticeRow[] = await this.query().where({ webhook }).orderBy('id').limit(most);
    if (rows.length === 0) return false;
    const composed = compose(rows.map(toNoted));
    const ids = rows.map(({ id }) => id);
    try {
      await briefTransaction(this.db, async (trx) => {
        const gathered = await this.query(trx).whereIn('id', ids).delete();
        if (gathered !== ids.length) throw new AlreadyGathered();
        await this.deliveries.add(webhook, composed, trx);
      });
    } catch (error) {
      if (!(error instanceof AlreadyGathered)) throw error;
    }
    return true;
  }

  /** Forgets what a webhook was to be told that is gone or switched off. */
  async forget(webhook: string): Promise<void> {
    const rows: { id: number }[] = await this.query().where({ webhook }).select('id');
    await inBatches(rows, BATCH, async (batch) => {
      const ids = batch.map(({ id }) => id);
      await this.query().whereIn('id', ids).delete();
    });
  }

  private query(trx?: Knex.Transaction): Knex.QueryBuilder {
    const query = this.db.getConnection(this.table);
    return trx === undefined ? query : query.transacting(trx);
  }
}

interface NoticeRow {
  readonly id: number;
  readonly target_uid: string;
  readonly target_document_id: string;
  readonly target_locale: string;
  readonly body: string;
  readonly at: string | number;
}

function toNoted(row: NoticeRow): Noted {
  return { key: toKey(row), told: JSON.parse(row.body) as Told, at: Number(row.at) };
}
