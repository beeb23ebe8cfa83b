import type { Core } from '@strapi/strapi';

/** The most rows of a content type that one query looks at, led there by no index. */
const MOST_ROWS = 20_000;

/** Rows looked at for each that is wished for, at first: each published entry has the row of its draft besides. */
const AT_FIRST = 2;

/**
 * How many rows of a content type the next page of a filter is sought among: as many more as few of the last
 * ones fitted, and as few as many did.
 *
 * Where a filter leads through relations, the query engine asks for distinct rows of a join, of which
 * PostgreSQL reads and sorts all that are left, however many, for each page. Among bounded rows, the last
 * page takes as long as the second.
 */
export class RowWindow {
  private factor = AT_FIRST;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
  ) {}

  /** The id of the last row to look at after another one; null where none follows. */
  async end(after: number, pageSize: number): Promise<number | null> {
    const { db } = this.strapi;
    const rows = db
      .getConnection(db.metadata.get(this.uid).tableName)
      .where('id', '>', after)
      .orderBy('id')
      .limit(Math.min(Math.ceil(pageSize * this.factor), MOST_ROWS))
      .select('id')
      .as('following');
    const found: { last: number | null } | undefined = await db.connection
      .max('id as last')
      .from(rows)
      .first();
    return found?.last ?? null;
  }

  /** @param found how many of the window's rows fitted, of `pageSize` at most */
  adapt(found: number, pageSize: number): void {
    if (found < pageSize / 4) this.factor = Math.min(this.factor * 2, MOST_ROWS / pageSize);
    else if (found === pageSize) this.factor = Math.max(this.factor / 2, 1);
  }
}
