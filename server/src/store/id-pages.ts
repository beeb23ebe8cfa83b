import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inPace, type Pace } from '../common/turn';
import { paceOf } from './pace-of';

export interface IdPagesOptions {
  /** Ends the walk before its next page. */
  readonly signal?: AbortSignal;
  /**
   * What follows each page.
   * @default for background work: see `paceOf`
   */
  readonly pace?: Pace;
}

/**
 * Walks over a table by its ids, with a turn of the event loop after each page.
 * @param page the rows after an id, of which there may be `size` at most; by id, and with it
 */
export async function* idPages<Row extends { readonly id: number }>(
  db: Core.Strapi['db'],
  size: number,
  page: (after: number, size: number) => Knex.QueryBuilder,
  { signal, pace = paceOf(db) }: IdPagesOptions = {},
): AsyncGenerator<Row[]> {
  let after: number | undefined = 0;
  while (after !== undefined && signal?.aborted !== true) {
    const from: number = after;
    const rows: Row[] = await inPace(pace, async () => (await page(from, size)) as Row[]);
    if (rows.length > 0) yield rows;
    after = rows.length < size ? undefined : rows.at(-1)?.id;
  }
}
