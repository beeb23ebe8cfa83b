import { entriesIn, treeInside } from './inner';
import type { Entry } from './read';
import type { Tree } from './tree';

/** A saved entry without the related documents of types that the asker may not read. */
export function withoutHidden(entry: Entry, tree: Tree, mayRead: (uid: string) => boolean): Entry {
  const result = new Map(Object.entries(entry));
  for (const [name, node] of tree) {
    const { target } = node.step;
    if (target !== null && !mayRead(target)) {
      result.delete(name);
    } else if (node.children.size + node.components.size > 0) {
      const inner = entriesIn(result.get(name));
      result.set(
        name,
        inner.map((each) => withoutHidden(each, treeInside(node, each), mayRead)),
      );
    }
  }
  return Object.fromEntries(result);
}

/** The files that an entry shows, by their ids. */
export function filesShown(entry: Entry, tree: Tree): Map<unknown, Entry> {
  const files = new Map<unknown, Entry>();
  for (const [name, node] of tree) {
    for (const inner of entriesIn(entry[name])) {
      if (node.step.attribute.type === 'media') files.set(inner['id'], inner);
      for (const [id, file] of filesShown(inner, treeInside(node, inner))) files.set(id, file);
    }
  }
  return files;
}
