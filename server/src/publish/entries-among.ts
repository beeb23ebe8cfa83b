import type { Core } from '@strapi/strapi';

import { keyId, type CardKey } from '../contracts/card';

/**
 * Which of these keys still have an entry, published or not, by `keyId`. One query for each content type.
 * @param uids the content types with the field: of others there are none
 */
export async function entriesAmong(
  strapi: Core.Strapi,
  uids: readonly string[],
  keys: readonly CardKey[],
): Promise<Set<string>> {
  const there = new Set<string>();
  for (const uid of new Set(keys.map((key) => key.uid))) {
    if (!uids.includes(uid)) continue;
    const theirs = keys.filter((key) => key.uid === uid);
    const documentIds = [...new Set(theirs.map(({ documentId }) => documentId))];
    const rows: { documentId: string; locale: string | null }[] = await strapi.db
      .query(uid)
      .findMany({
        where: { documentId: { $in: documentIds } },
        select: ['documentId', 'locale'],
      });
    for (const { documentId, locale } of rows) {
      there.add(keyId({ uid, documentId, locale: locale ?? '' }));
    }
  }
  return there;
}
