import type { MappedPart } from '../../../server/src/contracts/field';
import type { Attribute, Schema } from '../../../server/src/contracts/schema';
import { guessPaths } from '../../../server/src/resolve/guess';
import { feeds } from '../../../server/src/resolve/path';
import {
  BUILT_IN,
  isTextual,
  visible,
  waysThrough,
  type GetSchema,
} from '../../../server/src/resolve/schema';

/** Paths that can feed a part: the guessed ones, the content type's own, those one step behind. */
export function suggestPaths(part: MappedPart, schema: Schema, getSchema: GetSchema): string[] {
  const own = attributesFor(part, schema);
  const behind = Object.entries(schema.attributes).flatMap(([name, attribute]) =>
    BUILT_IN.includes(name) ? [] : pathsBehind(name, attribute, part, getSchema),
  );
  return [...new Set([...guessPaths(part, schema, getSchema), ...own, ...behind])];
}

function pathsBehind(
  name: string,
  attribute: Attribute,
  part: MappedPart,
  getSchema: GetSchema,
): string[] {
  return waysThrough(name, attribute).flatMap(([way, uid]) => {
    const schema = getSchema(uid);
    return schema === undefined
      ? []
      : attributesFor(part, schema)
          .filter((inner) => !BUILT_IN.includes(inner))
          .map((inner) => `${way}.${inner}`);
  });
}

/** Numbers and dates can be written as texts, but are rarely meant. */
function attributesFor(part: MappedPart, schema: Schema): string[] {
  return Object.keys(schema.attributes).filter((name) => {
    const attribute = visible(schema, name);
    if (attribute === undefined || !feeds(part, attribute)) return false;
    return part === 'picture' || part === 'date' || isTextual(attribute);
  });
}
