import { entriesIn, treeInside } from './inner';
import { isEntry, type Entry } from './read';
import { relatedAfter, relatedToOneAfter, type Reference } from './relation-delta';
import type { Node, Tree } from './tree';

/** Fetches what a form's values only name, within what the asker may read. Null: not theirs. */
export interface OverlayLoader {
  file(id: number): Promise<Entry | null>;
  /** @param tree - what is read of the document */
  related(uid: string, reference: Reference, tree: Tree): Promise<Entry | null>;
}

/** A card shows one picture: files before it may be none, but hardly more than these. */
const MOST_FILES = 10;

/** As many as the admin sends: the ends of longer lists are cut there. */
const MOST_COMPONENTS = 100;

/**
 * A saved entry with a form's unsaved values laid over it, as far as the mapping reads them.
 *
 * Texts are taken as they are. Files and related documents are only ever named by the form and
 * loaded here, so that a request cannot smuggle in an address or another's words. Relations come
 * as changes of what is saved. A component that was saved is known by its id, wherever it stands
 * now, because the form leaves out of it what did not change.
 *
 * @param entry - empty for one that was never saved
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
    case 'component':
    case 'dynamiczone':
      return overlayComponents(saved, value, node, loader);
    default:
      return value;
  }
}

async function overlayRelation(
  saved: unknown,
  delta: unknown,
  { step: { attribute, target }, children }: Node,
  loader: OverlayLoader,
): Promise<Entry[]> {
  const kept = new Map(entriesIn(saved).map((entry) => [String(entry['documentId']), entry]));
  if (target === null || !isEntry(delta)) return [...kept.values()];
  const isToOne = attribute.relation?.endsWith('ToOne') ?? false;
  const references = (isToOne ? relatedToOneAfter : relatedAfter)([...kept.keys()], delta);
  const related = await Promise.all(
    references.map(
      async (reference) =>
        kept.get(reference.documentId) ?? (await loader.related(target, reference, children)),
    ),
  );
  return related.filter((entry) => entry !== null);
}

/** One component, a list of them, or a dynamic zone: what is read of the form's, in its order. */
async function overlayComponents(
  saved: unknown,
  value: unknown,
  node: Node,
  loader: OverlayLoader,
): Promise<Entry[]> {
  const before = entriesIn(saved);
  const items = entriesIn(value).slice(0, MOST_COMPONENTS);
  const overlaid = items.map(async (item): Promise<Entry[]> => {
    const tree = treeInside(node, item);
    if (tree.size === 0) return [];
    const base = before.find((each) => isSameComponent(each, item)) ?? newComponent(item);
    return [await overlayValues(base, item, tree, loader)];
  });
  return (await Promise.all(overlaid)).flat();
}

/** Ids count within a component's own table: in a dynamic zone two may be equal. */
function isSameComponent(saved: Entry, item: Entry): boolean {
  return (
    item['id'] !== undefined &&
    saved['id'] === item['id'] &&
    saved['__component'] === item['__component']
  );
}

function newComponent({ __component }: Entry): Entry {
  return __component === undefined ? {} : { __component };
}

async function loadFiles(value: unknown, loader: OverlayLoader): Promise<Entry[]> {
  const named: unknown[] = Array.isArray(value) ? value : [value];
  const ids = named
    .map((file) => (isEntry(file) ? file['id'] : file))
    .filter((id) => typeof id === 'number')
    .slice(0, MOST_FILES);
  const files = await Promise.all(ids.map((id) => loader.file(id)));
  return files.filter((file) => file !== null);
}
