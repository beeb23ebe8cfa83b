import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

type Database = Core.Strapi['db'];

/**
 * Locks the rows that a query finds, but for those that another transaction holds: whoever waited
 * for an instance that was cut off from the database would wait until the server notices.
 *
 * PostgreSQL, MySQL from 8.0 and MariaDB from 10.6 can do that. SQLite locks no rows.
 */
export class SkipLocked {
  private supported: boolean;

  constructor(db: Database) {
    this.supported = db.dialect.client !== 'sqlite';
  }

  /** Whether rows that others hold are passed over. Known for certain once one query has run. */
  get isSupported(): boolean {
    return this.supported;
  }

  /** The query's rows, locked where the database can pass over those of others. */
  async rows<Row>(query: () => Knex.QueryBuilder): Promise<Row[]> {
    if (this.supported) {
      try {
        const locked: Row[] = await query().forUpdate().skipLocked();
        return locked;
      } catch (error) {
        if (!isSyntaxError(error)) throw error;
        this.supported = false;
      }
    }
    const rows: Row[] = await query();
    return rows;
  }
}

function isSyntaxError(error: unknown): boolean {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && error.code === 'ER_PARSE_ERROR';
}
