import { entriesIn } from './inner';
import type { Entry } from './read';

/** A related document by its name alone. */
export interface Reference {
  readonly documentId: string;
  /** The locale that it was picked in; null where its type has none, or where it is not known. */
  readonly locale: string | null;
}

/** Where a form puts a related document, by the documentId of another one. */
interface Position {
  readonly before?: unknown;
  readonly after?: unknown;
  readonly start?: unknown;
}

interface Connected extends Reference {
  readonly position: Position;
}

/** As many as the admin sends: the ends of longer lists are cut there. */
const MOST_CHANGES = 100;

/**
 * The documents that a relation will lead to once the form is saved, in their order.
 *
 * The edit view tells relations as changes of what is stored, `{ connect, disconnect }`. What the
 * API is given on saving stands in each item's `apiData`, but for items that were filled in from
 * another locale, which are plain. A picked document goes to the end, a moved one where its
 * `position` says, in the order in which Strapi's own `relations-orderer` would apply them.
 *
 * @param saved - the documents that are stored, in their order
 */
export function relatedAfter(saved: readonly string[], delta: Entry): Reference[] {
  const connect = new Map(itemsOf(delta['connect']).map((item) => [item.documentId, item]));
  const disconnected = new Set(itemsOf(delta['disconnect']).map(({ documentId }) => documentId));
  const order: Reference[] = saved
    .filter((documentId) => !disconnected.has(documentId))
    .map((documentId) => ({ documentId, locale: null }));
  const indexOf = (documentId: unknown) =>
    order.findIndex((reference) => reference.documentId === documentId);

  const waiting = new Map(connect);
  const place = (item: Connected): void => {
    // Also what ends a circle of items that each stand before the next.
    if (!waiting.delete(item.documentId)) return;
    const neighbour = item.position.before ?? item.position.after;
    const later = indexOf(neighbour) === -1 ? waiting.get(String(neighbour)) : undefined;
    if (later !== undefined) place(later);
    const stored = indexOf(item.documentId);
    if (stored !== -1) order.splice(stored, 1);
    order.splice(indexAt(item.position, indexOf, order.length), 0, item);
  };
  for (const item of connect.values()) place(item);
  return order.map(({ documentId, locale }) => ({ documentId, locale }));
}

/** The documents that a relation to one leads to once the form is saved: one at most. */
export function relatedToOneAfter(saved: readonly string[], delta: Entry): Reference[] {
  // The newest pick takes the place of what was there, whether or not that is disconnected, too.
  const picked = itemsOf(delta['connect']).slice(-1);
  return picked.length > 0 ? picked : relatedAfter(saved, delta);
}

function indexAt(
  { before, after, start }: Position,
  indexOf: (documentId: unknown) => number,
  end: number,
): number {
  if (before !== undefined && indexOf(before) !== -1) return indexOf(before);
  if (after !== undefined && indexOf(after) !== -1) return indexOf(after) + 1;
  return start === true ? 0 : end;
}

function itemsOf(list: unknown): Connected[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_CHANGES).flatMap((item: unknown) => {
    const [given] = entriesIn(item);
    const [data = given] = entriesIn(given?.['apiData']);
    const documentId = data?.['documentId'] ?? given?.['documentId'];
    if (typeof documentId !== 'string' || documentId === '') return [];
    const locale = data?.['locale'];
    const [position = {}] = entriesIn(data?.['position']);
    return [{ documentId, locale: typeof locale === 'string' ? locale : null, position }];
  });
}
