import type { Knex } from 'knex';

import { inPace, rest, type Pace } from '../common/turn';

export interface IdPagesOptions {
  /** Ends the walk before its next page. */
  readonly signal?: AbortSignal;
  /**
   * What follows each page.
   * @default `rest`, for background work
   */
  readonly pace?: Pace;
}

/**
 * Walks over a table by its ids, with a rest after each page.
 * @param page the rows after an id, of which there may be `size` at most; by id, and with it
 */
export async function* idPages<Row extends { readonly id: number }>(
  size: number,
  page: (after: number, size: number) => Knex.QueryBuilder,
  { signal, pace = rest }: IdPagesOptions = {},
): AsyncGenerator<Row[]> {
  let after: number | undefined = 0;
  while (after !== undefined && signal?.aborted !== true) {
    const from: number = after;
    const rows: Row[] = await inPace(pace, async () => (await page(from, size)) as Row[]);
    if (rows.length > 0) yield rows;
    after = rows.length < size ? undefined : rows.at(-1)?.id;
  }
}
