import { isEntry, type Entry } from './read';
import type { Node, Tree } from './tree';

const NOTHING: Tree = new Map();

/** The entries in a value: one of them, a list of them, or none. */
export function entriesIn(value: unknown): Entry[] {
  return (Array.isArray(value) ? value : [value]).filter(isEntry);
}

/** What is read of a value behind a node: in a dynamic zone that depends on its component. */
export function treeInside({ step, children, components }: Node, value: Entry): Tree {
  if (step.attribute.type !== 'dynamiczone') return children;
  const component = value['__component'];
  return (typeof component === 'string' ? components.get(component) : undefined) ?? NOTHING;
}
