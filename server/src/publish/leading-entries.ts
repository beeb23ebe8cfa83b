import type { Core } from '@strapi/strapi';

import type { Where } from '../resolve/where';
import { RowWindow } from '../store/row-window';

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
 * The published entries of a content type that lead to a source, page by page, by the ids of their rows. An
 * author of three articles takes one query; after the first page, the next one is sought among bounded rows
 * (see `RowWindow`).
 */
export class LeadingEntries {
  private readonly window: RowWindow;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
    private readonly options: { readonly where: Where; readonly pageSize: number },
  ) {
    this.window = new RowWindow(strapi, uid);
  }

  /** @param after the row's id that the last page ended with; 0 for the first one */
  async next(after: number): Promise<LeadingPage> {
    const { found, last } = await this.window.page(
      { after, upTo: null },
      this.options.pageSize,
      (upTo) => this.among(after, upTo),
    );
    return { entries: found, last };
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
}
