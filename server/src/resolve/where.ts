import type { Source } from '../contracts/content';
import { allPaths, type Mapping } from './mapping';
import type { Path, Step } from './path';

/** Strapi's `where`, as far as it asks for what an entry leads to. */
export interface Where {
  readonly [attribute: string]: Where | string | number;
}

/**
 * Under which conditions entries lead to a document or a file, by what a mapping reads: one for
 * each way that ends there.
 *
 * A path leads through relations with a target, media and components, which Strapi joins alike. It
 * cannot join dynamic zones, so ways through one are not asked for: their relations have no other
 * side from which they could be made, and those that a card has read it follows as any other.
 */
export function wheresFor(mapping: Mapping, source: Source): Where[] {
  const wheres = allPaths(mapping).flatMap((path) => waysTo(path, source));
  // The parts of a card often begin alike, as an author's name and picture.
  const each = new Map(wheres.map((where) => [JSON.stringify(where), where]));
  return [...each.values()];
}

function waysTo(path: Path, source: Source): Where[] {
  if (path.some(({ component }) => component !== null)) return [];
  return path.flatMap((step, index) => {
    if (!mayBe(step, source)) return [];
    const end: Where =
      source.kind === 'file' ? { id: source.id } : { documentId: source.documentId };
    return [
      path.slice(0, index + 1).reduceRight<Where>((where, { name }) => ({ [name]: where }), end),
    ];
  });
}

/** Whether a step may lead to the source. */
function mayBe(step: Step, source: Source): boolean {
  return source.kind === 'file' ? step.attribute.type === 'media' : step.target === source.uid;
}
