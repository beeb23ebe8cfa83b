import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import { keyId } from '../contracts/card';
import type { Publication, PublicationTable } from '../queue/publication-table';
import { entriesAmong } from './entries-among';

export interface ForgetPublicationsOptions {
  readonly strapi: Core.Strapi;
  readonly publications: PublicationTable;
  /** The content types with the field. */
  readonly uids: readonly string[];
  readonly pageSize: number;
}

/** Forgets the first publications of entries that were deleted since, drafts and all. */
export async function forgetPublications(
  { strapi, publications, uids, pageSize }: ForgetPublicationsOptions,
  signal: AbortSignal,
): Promise<void> {
  let after: number | undefined = 0;
  while (after !== undefined && !signal.aborted) {
    const page: Publication[] = await publications.page(after, pageSize);
    const there = await entriesAmong(
      strapi,
      uids,
      page.map(({ key }) => key),
    );
    const gone = page.filter(({ key }) => !there.has(keyId(key)));
    await publications.forget(gone.map(({ id }) => id));
    await turn();
    after = page.at(-1)?.id;
  }
}
