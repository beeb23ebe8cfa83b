import type { Source } from '../contracts/content';

/** A source as its column holds it. */
export function sourceId(source: Source): string {
  return source.kind === 'file'
    ? `file:${source.id}`
    : `document:${source.uid}:${source.documentId}`;
}

/** The source that a column holds, or null for one that only a newer version can have written. */
export function parseSourceId(id: string): Source | null {
  const file = /^file:(\d+)$/.exec(id);
  if (file !== null) return { kind: 'file', id: Number(file[1]) };
  // A uid holds colons itself, a document's id none.
  const [, uid, documentId] = /^document:(.+):([^:]+)$/.exec(id) ?? [];
  if (uid === undefined || documentId === undefined) return null;
  return { kind: 'document', uid, documentId };
}
