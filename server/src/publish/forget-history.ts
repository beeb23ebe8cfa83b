import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import { keyId } from '../contracts/card';
import type { HistoryTable } from '../queue/history-table';
import { entriesAmong } from './entries-among';

export interface ForgetHistoryOptions {
  readonly strapi: Core.Strapi;
  readonly history: HistoryTable;
  /** The content types with the field. */
  readonly uids: readonly string[];
  readonly pageSize: number;
}

/**
 * Forgets what goes back too far in the history of each card, and the history of entries that were
 * deleted. That of an entry which is only unpublished stays, so that it may be pinned from once it is
 * published again.
 */
export async function forgetHistory(
  { strapi, history, uids, pageSize }: ForgetHistoryOptions,
  signal: AbortSignal,
): Promise<void> {
  let after: number | undefined = 0;
  while (after !== undefined && !signal.aborted) {
    const page = await history.page(after, pageSize);
    const keys = page.map(({ key }) => key);
    const there = await entriesAmong(strapi, uids, keys);
    await history.forget(page.filter(({ key }) => !there.has(keyId(key))).map(({ id }) => id));
    await turn();
    await history.shorten(keys.map(({ documentId }) => documentId));
    await turn();
    after = page.at(-1)?.id;
  }
}
