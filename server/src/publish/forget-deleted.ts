import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import { keyId, type CardKey } from '../contracts/card';
import { entriesAmong } from './entries-among';

/** A table whose rows are kept for an entry, published or not. */
export interface KeptForEntries {
  /** The next rows after an id. */
  page(
    after: number,
    limit: number,
  ): Promise<readonly { readonly id: number; readonly key: CardKey }[]>;
  forget(ids: readonly number[]): Promise<void>;
}

export interface ForgetOptions {
  readonly strapi: Core.Strapi;
  /** The content types with the field. */
  readonly uids: readonly string[];
  readonly pageSize: number;
}

/**
 * Forgets what a table keeps of entries that were deleted since, drafts and all.
 * @param alsoOf what else is to be done with the rows of each page
 */
export async function forgetDeleted(
  table: KeptForEntries,
  { strapi, uids, pageSize }: ForgetOptions,
  signal: AbortSignal,
  alsoOf?: (keys: readonly CardKey[]) => Promise<void>,
): Promise<void> {
  let after: number | undefined = 0;
  while (after !== undefined && !signal.aborted) {
    const page = await table.page(after, pageSize);
    const keys = page.map(({ key }) => key);
    const there = await entriesAmong(strapi, uids, keys);
    await table.forget(page.filter(({ key }) => !there.has(keyId(key))).map(({ id }) => id));
    await turn();
    if (alsoOf !== undefined) {
      await alsoOf(keys);
      await turn();
    }
    after = page.at(-1)?.id;
  }
}
