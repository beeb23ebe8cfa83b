import type { CardKey } from '../contracts/card';

/**
 * The tags by which caches purge what shows a card, the widest first: all entries of its type, the entry
 * in all locales, and the entry in this one.
 */
export function cacheTags({ uid, documentId, locale }: CardKey): string[] {
  const entry = `${uid}:${documentId}`;
  return locale === '' ? [uid, entry] : [uid, entry, `${entry}:${locale}`];
}
