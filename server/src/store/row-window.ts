import type { Core } from '@strapi/strapi';

/** The most rows of a content type that one query looks at, led there by no index. */
const MOST_ROWS = 20_000;

/** Rows looked at for each that is wished for, at first: each published entry has the row of its draft besides. */
const AT_FIRST = 2;

export interface WindowPage<Row> {
  readonly found: readonly Row[];
  /** Where the next page starts; null after the last one. */
  readonly last: number | null;
}

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

  /**
   * The next page of a filter. The first one is sought among all rows, so that a filter that few fit takes one
   * query.
   * @param after the row's id that the last page ended with; 0 for the first one
   * @param upTo the last row's id that is looked at; null for all
   * @param find finds `pageSize` rows at most, by their ids, up to one (null for all)
   */
  async page<Row extends { readonly id: number }>(
    { after, upTo }: { readonly after: number; readonly upTo: number | null },
    pageSize: number,
    find: (upTo: number | null) => Promise<readonly Row[]>,
  ): Promise<WindowPage<Row>> {
    const isFirst = after === 0;
    const end = isFirst ? upTo : await this.end(after, pageSize);
    if (!isFirst && end === null) return { found: [], last: null };
    const bound = end === null || upTo === null ? end : Math.min(end, upTo);
    const found = await find(bound);
    if (!isFirst) this.adapt(found.length, pageSize);
    if (found.length === pageSize) return { found, last: found.at(-1)?.id ?? null };
    return { found, last: bound === upTo ? null : bound };
  }

  /** The id of the last row to look at after another one; null where none follows. */
  private async end(after: number, pageSize: number): Promise<number | null> {
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
  private adapt(found: number, pageSize: number): void {
    if (found < pageSize / 4) this.factor = Math.min(this.factor * 2, MOST_ROWS / pageSize);
    else if (found === pageSize) this.factor = Math.max(this.factor / 2, 1);
  }
}
