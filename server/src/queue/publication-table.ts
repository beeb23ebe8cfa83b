import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { PUBLICATION_UID } from '../constants';
import type { CardKey } from '../contracts/card';
import { keyOf, newRowOf, toKey, UNIQUE_KEY, type CardRow } from './card-row';

type Database = Core.Strapi['db'];

/** An entry whose first publication is remembered, by the row's id. */
export interface Publication {
  readonly id: number;
  readonly key: CardKey;
}

type PublicationRow = Pick<
  CardRow,
  'id' | 'target_uid' | 'target_document_id' | 'target_locale'
> & {
  /** PostgreSQL answers big integers as text. */
  readonly first_published_at: string | number;
};

/** The first publications of entries that are unpublished, and so have no card to remember it. */
export class PublicationTable {
  constructor(private readonly db: Database) {}

  /** @param at milliseconds since the epoch */
  async remember(key: CardKey, at: number): Promise<void> {
    const first = { first_published_at: at };
    await this.query()
      .insert({ ...newRowOf(key), ...first })
      .onConflict([...UNIQUE_KEY])
      .merge(first);
  }

  /** Milliseconds since the epoch, or null. */
  async find(key: CardKey): Promise<number | null> {
    const row: PublicationRow | undefined = await this.query().where(keyOf(key)).first();
    return row === undefined ? null : Number(row.first_published_at);
  }

  /** The next ones after an id. */
  async page(after: number, limit: number): Promise<Publication[]> {
    const rows: PublicationRow[] = await this.query()
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit);
    return rows.map((row) => ({ id: row.id, key: toKey(row) }));
  }

  async forget(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.query()
      .whereIn('id', [...ids])
      .delete();
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.db.metadata.get(PUBLICATION_UID).tableName);
  }
}
