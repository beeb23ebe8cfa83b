import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { NOTICE_UID } from '../constants';
import type { CardKey } from '../contracts/card';
import { newRowOf } from './card-row';

type Database = Core.Strapi['db'];

/** What a webhook is told of a card, as JSON. */
export type Told = Readonly<Record<string, unknown>> & { readonly event: string };

/** What webhooks are told of a change of a card. */
export interface Notice {
  /** The ids of the webhooks in Strapi's store. */
  readonly webhooks: readonly string[];
  readonly told: Told;
}

/** Notes what webhooks are to be told, within the transactions that change cards. */
export class NoticeTable {
  private readonly table: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(NOTICE_UID).tableName;
  }

  /**
   * One insert, which meets no other row.
   * @param at milliseconds since the epoch
   */
  async add(
    key: CardKey,
    { webhooks, told }: Notice,
    at: number,
    trx: Knex.Transaction,
  ): Promise<void> {
    if (webhooks.length === 0) return;
    const body = JSON.stringify(told);
    await this.db
      .getConnection(this.table)
      .transacting(trx)
      .insert(webhooks.map((webhook) => ({ ...newRowOf(key), webhook, body, at })));
  }
}
