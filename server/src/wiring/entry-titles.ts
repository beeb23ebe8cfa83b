import type { CardKey } from '../contracts/card';
import type { Access } from './access';

type EntryOf = Pick<CardKey, 'uid' | 'documentId'>;

/**
 * What the Content Manager calls some entries, as far as the asker may read that, by one query for each
 * content type.
 * @returns the title of one of them; its document id where there is none to be told
 */
export async function entryTitles(
  entries: readonly EntryOf[],
  access: Access,
): Promise<(entry: EntryOf) => string> {
  const titles = new Map<string, ReadonlyMap<string, string>>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const ids = entries.flatMap((entry) => (entry.uid === uid ? entry.documentId : []));
    titles.set(uid, await access.readableNames(uid, [...new Set(ids)]));
  }
  return ({ uid, documentId }) => titles.get(uid)?.get(documentId) ?? documentId;
}
