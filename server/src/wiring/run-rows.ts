import type { Core, UID } from '@strapi/strapi';

import type { RunFilter } from '../contracts/runs';
import { RowWindow } from '../store/row-window';
import { listFilters } from './run-filter';

/** The published version of an entry, as a run first meets it. */
export interface FoundRow {
  readonly id: number;
  readonly documentId: string;
  /** The empty string where the content type is not localized. */
  readonly locale: string;
}

export interface FoundRows {
  readonly found: readonly FoundRow[];
  /** Where the next page begins; null after the last one. */
  readonly last: number | null;
}

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
}

interface Range {
  /** Rows after this one, by their id. */
  readonly after: number;
  /** Up to this one. */
  readonly upTo: number;
}

/**
 * The rows that a run's filter finds, but for what it asks of their cards, in keyset pages. Every publish makes
 * a new row: a run stops at those that were there when it came to the type, since a publish queues its
 * card by itself.
 */
export class RunRows {
  /** What a list is filtered by may lead through relations. By content type. */
  private readonly windows = new Map<string, RowWindow>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** The id of the last row of a content type. */
  async last(uid: string): Promise<number> {
    const { tableName } = this.strapi.db.metadata.get(uid);
    const [row]: { last: number | string | null }[] = await this.strapi.db
      .getConnection(tableName)
      .max({ last: 'id' });
    return Number(row?.last ?? 0);
  }

  async find(filter: RunFilter, uid: string, range: Range, limit: number): Promise<FoundRows> {
    return filter.list === undefined
      ? this.published(filter, uid, range, limit)
      : this.listed(filter, uid, range, limit);
  }

  private async published(
    filter: RunFilter,
    uid: string,
    { after, upTo }: Range,
    limit: number,
  ): Promise<FoundRows> {
    const rows: Row[] = await this.strapi.db.query(uid).findMany({
      where: { $and: [{ id: { $gt: after, $lte: upTo } }, ...publishedConditions(filter)] },
      select: SELECTED,
      orderBy: { id: 'asc' },
      limit,
    });
    return { found: rows.map(toFound), last: rows.at(-1)?.id ?? null };
  }

  /**
   * What a list shows are the drafts: its filter finds those, and the run looks at what of them is published.
   * After the first page, they are sought among bounded rows.
   */
  private async listed(
    filter: RunFilter,
    uid: string,
    { after, upTo }: Range,
    limit: number,
  ): Promise<FoundRows> {
    const { found, last } = await this.windowOf(uid).page({ after, upTo }, limit, (bound) =>
      this.drafts(filter, uid, { after, upTo: bound ?? upTo }, limit),
    );
    return { found: await this.publishedOf(found, filter, uid), last };
  }

  private windowOf(uid: string): RowWindow {
    const window = this.windows.get(uid) ?? new RowWindow(this.strapi, uid);
    this.windows.set(uid, window);
    return window;
  }

  private async drafts(
    filter: RunFilter,
    uid: string,
    { after, upTo }: Range,
    limit: number,
  ): Promise<FoundRow[]> {
    const { locales, documentIds, list } = filter;
    const params = {
      status: 'draft',
      locale: '*',
      fields: SELECTED,
      sort: 'id',
      limit,
      filters: {
        $and: [
          ...listFilters(list),
          { id: { $gt: after, $lte: upTo } },
          ...(locales === undefined ? [] : [{ locale: { $in: [...locales] } }]),
          ...(documentIds === undefined ? [] : [{ documentId: { $in: [...documentIds] } }]),
        ],
      },
      ...(list?._q !== undefined && list._q !== '' && { _q: list._q }),
    };
    const found: unknown = await this.strapi
      .documents(uid as UID.ContentType)
      .findMany(params as never);
    return (found as Row[]).map(toFound);
  }

  private async publishedOf(
    drafts: readonly FoundRow[],
    filter: RunFilter,
    uid: string,
  ): Promise<FoundRow[]> {
    if (drafts.length === 0) return [];
    const rows: Row[] = await this.strapi.db.query(uid).findMany({
      where: {
        $and: [
          { documentId: { $in: [...new Set(drafts.map(({ documentId }) => documentId))] } },
          ...publishedConditions(filter),
        ],
      },
      select: SELECTED,
      orderBy: { id: 'asc' },
    });
    const wanted = new Set(drafts.map(({ documentId, locale }) => `${documentId} ${locale}`));
    return rows
      .map(toFound)
      .filter(({ documentId, locale }) => wanted.has(`${documentId} ${locale}`));
  }
}

const SELECTED = ['id', 'documentId', 'locale'];

function publishedConditions({ locales, publishedSince, documentIds }: RunFilter): object[] {
  return [
    { publishedAt: { $notNull: true } },
    ...(publishedSince === undefined ? [] : [{ publishedAt: { $gte: new Date(publishedSince) } }]),
    ...(locales === undefined ? [] : [{ locale: { $in: [...locales] } }]),
    ...(documentIds === undefined ? [] : [{ documentId: { $in: [...documentIds] } }]),
  ];
}

function toFound({ id, documentId, locale }: Row): FoundRow {
  return { id, documentId, locale: locale ?? '' };
}
