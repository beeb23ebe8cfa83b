import type { Core, UID } from '@strapi/strapi';

import { keyId, type CardError, type CardKey } from '../contracts/card';
import type { FailedCard } from '../contracts/dashboard';
import type { Access } from './access';
import { entryTitles } from './entry-titles';
import { forEditors } from './for-editors';

/** Cards that failed as an administrator may be told of them: those whose entries they may read. */
export async function failedCards(
  strapi: Core.Strapi,
  cards: readonly { readonly key: CardKey; readonly error: CardError }[],
  access: Access,
): Promise<FailedCard[]> {
  const keys = cards.map(({ key }) => key);
  const may = await readableCards(keys, access);
  const titleOf = await entryTitles(keys, access);
  return cards
    .filter(({ key }) => may.has(keyId(key)))
    .map(({ key, error }) => ({
      uid: key.uid,
      isSingleType: isSingleType(strapi, key.uid),
      documentId: key.documentId,
      locale: key.locale || null,
      title: titleOf(key),
      error: forEditors(error),
    }));
}

/** Of these cards, those whose published entries the asker may read, by `keyId`. */
export async function readableCards(
  keys: readonly CardKey[],
  access: Access,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const uid of new Set(keys.map((key) => key.uid))) {
    const ids = keys.filter((key) => key.uid === uid).map(({ documentId }) => documentId);
    const theirs = await access.keysFor('read', uid, [...new Set(ids)], null, 'published');
    for (const key of theirs) found.add(keyId(key));
  }
  return found;
}

export function isSingleType(strapi: Core.Strapi, uid: string): boolean {
  return strapi.contentTypes[uid as UID.ContentType]?.kind === 'singleType';
}
