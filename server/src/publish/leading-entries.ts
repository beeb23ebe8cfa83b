import type { Core } from '@strapi/strapi';

import type { Where } from '../resolve/where';

/** The most rows of a content type that one query looks at, led there by no index. */
const MOST_ROWS = 20_000;

export interface LeadingEntry {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
}

export interface LeadingPage {
  readonly entries: readonly LeadingEntry[];
  /** Where the next page starts, or null after the last one. */
  readonly last: number | null;
}

/**
 * The published entries of a content type that lead to a source, page by page, by the ids of their rows.
 *
 * For each page, the query engine asks for distinct rows of a join, of which PostgreSQL reads and sorts all that
 * are left, however many. So a page after the first is sought among the next rows of the content type alone: as
 * many more as few of them led there, and as few as many did. An author of three articles takes one query, one
 * of a hundred thousand as long for the last page as for the second.
 */
export class LeadingEntries {
  private rows: number;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
    private readonly options: { readonly where: Where; readonly pageSize: number },
  ) {
    // Each entry has the row of its draft besides.
    this.rows = options.pageSize * 2;
  }

  /** @param after the row's id that the last page ended with; 0 for the first one */
  async next(after: number): Promise<LeadingPage> {
    const { pageSize } = this.options;
    const upTo = after === 0 ? null : await this.furtherOn(after);
    if (after !== 0 && upTo === null) return { entries: [], last: null };
    const entries = await this.among(after, upTo);
    const isFull = entries.length === pageSize;
    if (upTo !== null) this.adapt(entries.length);
    return { entries, last: isFull ? (entries.at(-1)?.id ?? null) : upTo };
  }

  private among(after: number, upTo: number | null): Promise<LeadingEntry[]> {
    const { where, pageSize } = this.options;
    const id = { $gt: after, ...(upTo !== null && { $lte: upTo }) };
    return this.strapi.db.query(this.uid).findMany({
      where: { $and: [where, { id, publishedAt: { $notNull: true } }] },
      select: ['id', 'documentId', 'locale'],
      orderBy: { id: 'asc' },
      limit: pageSize,
    });
  }

  /** The id so many rows further on, or of the last row; null where there is none. */
  private async furtherOn(after: number): Promise<number | null> {
    const { db } = this.strapi;
    const rows = db
      .getConnection(db.metadata.get(this.uid).tableName)
      .where('id', '>', after)
      .orderBy('id')
      .limit(this.rows)
      .select('id')
      .as('following');
    const found: { last: number | null } | undefined = await db.connection
      .max('id as last')
      .from(rows)
      .first();
    return found?.last ?? null;
  }

  private adapt(found: number): void {
    const { pageSize } = this.options;
    if (found < pageSize / 4) this.rows = Math.min(this.rows * 2, MOST_ROWS);
    else if (found === pageSize) this.rows = Math.max(Math.ceil(this.rows / 2), pageSize);
  }
}
