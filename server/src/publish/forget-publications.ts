import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import { keyId } from '../contracts/card';
import type { Publication, PublicationTable } from '../queue/publication-table';

export interface ForgetPublicationsOptions {
  readonly strapi: Core.Strapi;
  readonly publications: PublicationTable;
  /** The content types with the field. */
  readonly uids: readonly string[];
  readonly pageSize: number;
}

/** Forgets the first publications of entries that were deleted since, drafts and all. */
export async function forgetPublications(
  options: ForgetPublicationsOptions,
  signal: AbortSignal,
): Promise<void> {
  const { publications, pageSize } = options;
  let after: number | undefined = 0;
  while (after !== undefined && !signal.aborted) {
    const page: Publication[] = await publications.page(after, pageSize);
    const there = await entriesAmong(options, page);
    const gone = page.filter(({ key }) => !there.has(keyId(key)));
    await publications.forget(gone.map(({ id }) => id));
    await turn();
    after = page.at(-1)?.id;
  }
}

/** Which of these still have an entry, by `keyId`. */
async function entriesAmong(
  { strapi, uids }: ForgetPublicationsOptions,
  page: readonly Publication[],
): Promise<Set<string>> {
  const there = new Set<string>();
  for (const uid of new Set(page.map(({ key }) => key.uid))) {
    if (!uids.includes(uid)) continue;
    const theirs = page.filter(({ key }) => key.uid === uid);
    const rows: { documentId: string; locale: string | null }[] = await strapi.db
      .query(uid)
      .findMany({
        where: { documentId: { $in: theirs.map(({ key }) => key.documentId) } },
        select: ['documentId', 'locale'],
      });
    for (const { documentId, locale } of rows) {
      there.add(keyId({ uid, documentId, locale: locale ?? '' }));
    }
  }
  return there;
}
