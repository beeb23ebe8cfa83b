import { allPaths, type Mapping } from './mapping';
import type { Step } from './path';

/** The attributes that a mapping reads, as a tree: paths that begin alike share their beginning. */
export type Tree = ReadonlyMap<string, Node>;

export interface Node {
  readonly step: Step;
  /** What is read behind it; behind a dynamic zone, see `components`. */
  readonly children: Map<string, Node>;
  /** Of a dynamic zone: what is read of each of its components, by uid. */
  readonly components: Map<string, Map<string, Node>>;
}

export function treeOf(mapping: Mapping): Tree {
  const root = new Map<string, Node>();
  for (const path of allPaths(mapping)) {
    let at = root;
    for (const step of path) {
      const node: Node = at.get(step.name) ?? { step, children: new Map(), components: new Map() };
      at.set(step.name, node);
      at = step.component === null ? node.children : behindZone(node, step.component);
    }
  }
  return root;
}

function behindZone({ components }: Node, uid: string): Map<string, Node> {
  const known = components.get(uid) ?? new Map<string, Node>();
  components.set(uid, known);
  return known;
}
