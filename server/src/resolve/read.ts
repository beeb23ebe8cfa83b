import type { Source } from '../contracts/content';
import type { Path, Step } from './path';

/** Types whose value may be a list of things to go on from; any other list is a value. */
const LISTS = ['relation', 'media', 'component', 'dynamiczone'];

export type Entry = Readonly<Record<string, unknown>>;

/** The documents and files that were read, each once. */
export class Sources {
  private readonly seen = new Map<string, Source>();

  add(source: Source): void {
    this.seen.set(JSON.stringify(source), source);
  }

  list(): Source[] {
    return [...this.seen.values()];
  }
}

/**
 * The values at the end of a path: more than one where it leads through a list. Own properties
 * only, so that `__proto__` and its like are data as any other.
 */
export function readValues(entry: Entry, path: Path, sources: Sources): unknown[] {
  let values: unknown[] = [entry];
  for (const step of path) {
    values = values.flatMap((value) => {
      if (!isEntry(value) || !Object.hasOwn(value, step.name)) return [];
      const next = value[step.name];
      const found = LISTS.includes(step.attribute.type) && Array.isArray(next) ? next : [next];
      return found.filter((inner) => isOn(step, inner));
    });
    if (step.target !== null) for (const value of values) addDocument(value, step.target, sources);
  }
  return values;
}

/** Whether a path goes on from a value: in a dynamic zone, from the component that it names. */
function isOn({ component }: Step, value: unknown): boolean {
  if (component === null) return value !== null && value !== undefined;
  return isEntry(value) && value['__component'] === component;
}

function addDocument(value: unknown, uid: string, sources: Sources): void {
  if (!isEntry(value) || typeof value['documentId'] !== 'string') return;
  sources.add({ kind: 'document', uid, documentId: value['documentId'] });
}

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
