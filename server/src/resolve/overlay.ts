import { populateFor, type Populate } from './populate';
import { isEntry, type Entry } from './read';
import type { Node, Tree } from './tree';

/** Fetches what a form's values only name, within what the asker may read. Null: not theirs. */
export interface OverlayLoader {
  file(id: number): Promise<Entry | null>;
  related(
    uid: string,
    documentId: string,
    populate: Record<string, Populate>,
  ): Promise<Entry | null>;
}

/**
 * A saved entry with a form's unsaved values laid over it, as far as the mapping reads them.
 *
 * Texts are taken as they are. Files and related documents are only ever named by the form and
 * loaded here, so that a request cannot smuggle in an address or another's words. Relations come
 * as the form's deltas, `{ connect, disconnect }`.
 */
export async function overlayValues(
  entry: Entry,
  values: Entry,
  tree: Tree,
  loader: OverlayLoader,
): Promise<Entry> {
  const result = new Map<string, unknown>(Object.entries(entry));
  for (const [name, node] of tree) {
    if (!Object.hasOwn(values, name)) continue;
    result.set(name, await overlayOne(result.get(name), values[name], node, loader));
  }
  return Object.fromEntries(result);
}

async function overlayOne(
  saved: unknown,
  value: unknown,
  node: Node,
  loader: OverlayLoader,
): Promise<unknown> {
  switch (node.step.attribute.type) {
    case 'relation':
      return overlayRelation(saved, value, node, loader);
    case 'media':
      return loadFiles(value, loader);
    case 'dynamiczone':
      return overlayZone(saved, value, node, loader);
    case 'component': {
      const [first] = Array.isArray(value) ? value : [value];
      if (!isEntry(first)) return null;
      const [base] = Array.isArray(saved) ? saved : [saved];
      return overlayValues(isEntry(base) ? base : {}, first, node.children, loader);
    }
    default:
      return value;
  }
}

/** Components of a dynamic zone that are laid over: more than a card can show are not read. */
const MOST_COMPONENTS = 50;

async function overlayZone(
  saved: unknown,
  value: unknown,
  { components }: Node,
  loader: OverlayLoader,
): Promise<Entry[]> {
  const before = (Array.isArray(saved) ? saved : []).filter(isEntry);
  const items = (Array.isArray(value) ? value : []).filter(isEntry).slice(0, MOST_COMPONENTS);
  const laid = items.map(async (item): Promise<Entry[]> => {
    const { id, __component: component } = item;
    const tree = typeof component === 'string' ? components.get(component) : undefined;
    // Of a component that the mapping does not read, nothing is taken.
    if (tree === undefined) return [];
    const same = (other: Entry) => other['id'] === id && other['__component'] === component;
    const base = id === undefined ? undefined : before.find(same);
    const result = await overlayValues(base ?? {}, item, tree, loader);
    return [{ ...result, __component: component }];
  });
  return (await Promise.all(laid)).flat();
}

async function overlayRelation(
  saved: unknown,
  delta: unknown,
  { step: { attribute, target }, children }: Node,
  loader: OverlayLoader,
): Promise<unknown[]> {
  const kept = (Array.isArray(saved) ? saved : [saved]).filter(isEntry);
  if (target === null || !isEntry(delta)) return kept;
  const removed = new Set(documentIds(delta['disconnect']));
  const added = documentIds(delta['connect']);
  const populate = populateFor(children);
  const loaded = await Promise.all(
    added.map((documentId) => loader.related(target, documentId, populate)),
  );
  const stays = kept.filter(({ documentId }) => !removed.has(String(documentId)));
  const connected = loaded.filter(isEntry);
  // A to-one relation connects the new document without disconnecting the old one.
  const isToOne = attribute.relation?.endsWith('ToOne') ?? false;
  return isToOne && connected.length > 0 ? connected : [...stays, ...connected];
}

/** Documents that a delta names; more than a card can show are not asked for. */
function documentIds(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, 5)
    .flatMap((item) =>
      isEntry(item) && typeof item['documentId'] === 'string' ? [item['documentId']] : [],
    );
}

async function loadFiles(value: unknown, loader: OverlayLoader): Promise<unknown[]> {
  const [first] = Array.isArray(value) ? value : [value];
  if (!isEntry(first) || typeof first['id'] !== 'number') return [];
  const file = await loader.file(first['id']);
  return file === null ? [] : [file];
}
