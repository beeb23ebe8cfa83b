import type { Path, Step } from './path';
import { isBody, isPicture, visible, type Attribute, type GetSchema, type Schema } from './schema';

/** How many components deep a dynamic zone's pictures are looked for: each costs a query. */
const DEEPEST = 2;

/**
 * The paths to what may hold a picture of an entry's body: rich texts, blocks, and in dynamic zones
 * media too. In the order of the schema; private attributes are left out, as of any guess.
 */
export function bodyPaths(schema: Schema, getSchema: GetSchema): Path[] {
  return visibleAttributes(schema).flatMap(([name, attribute]): Path[] => {
    if (isBody(attribute)) return [[end(name, attribute)]];
    if (attribute.type !== 'dynamiczone') return [];
    return (attribute.components ?? []).flatMap((component) =>
      insideOf(getSchema(component), 1, getSchema).map((path): Path => [
        { ...end(name, attribute), component },
        ...path,
      ]),
    );
  });
}

function insideOf(schema: Schema | undefined, depth: number, getSchema: GetSchema): Path[] {
  if (schema === undefined) return [];
  return visibleAttributes(schema).flatMap(([name, attribute]): Path[] => {
    const step = end(name, attribute);
    if (isBody(attribute) || isPicture(attribute)) return [[step]];
    if (attribute.component === undefined || depth === DEEPEST) return [];
    return insideOf(getSchema(attribute.component), depth + 1, getSchema).map((path): Path => [
      step,
      ...path,
    ]);
  });
}

function end(name: string, attribute: Attribute): Step {
  return { name, attribute, target: null, component: null };
}

function visibleAttributes(schema: Schema): [string, Attribute][] {
  return Object.keys(schema.attributes).flatMap((name) => {
    const attribute = visible(schema, name);
    return attribute === undefined ? [] : [[name, attribute] as [string, Attribute]];
  });
}
