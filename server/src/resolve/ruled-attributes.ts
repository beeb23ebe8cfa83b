import type { RuledAttribute } from '../contracts/settings-types';
import { mayGuess } from './guess';
import {
  BUILT_IN,
  isBody,
  isNumber,
  isTextual,
  visible,
  waysThrough,
  type Attribute,
  type GetSchema,
  type Schema,
} from './schema';

/**
 * What rules for a content type may be offered to ask for: its own attributes, and those one step behind it.
 * A rule may ask for more, such as private attributes and dates, where somebody writes the path.
 */
export function ruledAttributes(schema: Schema, getSchema: GetSchema): RuledAttribute[] {
  const behind = namesIn(schema).flatMap((name) => {
    const attribute = schema.attributes[name];
    if (attribute === undefined || !mayGuess(attribute)) return [];
    return waysThrough(name, attribute).flatMap(([way, uid]) => {
      const next = getSchema(uid);
      return next === undefined
        ? []
        : attributesOf(next).map((each) => ({ ...each, path: `${way}.${each.path}` }));
    });
  });
  return [...attributesOf(schema), ...behind];
}

function attributesOf(schema: Schema): RuledAttribute[] {
  return namesIn(schema).flatMap((path) => {
    const attribute = visible(schema, path);
    const kind = attribute === undefined ? null : kindOf(attribute);
    return kind === null
      ? []
      : [{ path, kind, values: kind === 'choice' ? (attribute?.enum ?? []) : [] }];
  });
}

/** Nobody asks for a whole body, and for dates not by their exact values. */
function kindOf(attribute: Attribute): RuledAttribute['kind'] | null {
  if (attribute.type === 'boolean') return 'boolean';
  if (attribute.type === 'enumeration') return 'choice';
  if (isNumber(attribute)) return 'number';
  return isTextual(attribute) && !isBody(attribute) ? 'text' : null;
}

function namesIn({ attributes }: Schema): string[] {
  return Object.keys(attributes).filter((name) => !BUILT_IN.includes(name));
}
