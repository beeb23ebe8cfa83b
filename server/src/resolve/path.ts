import { suggestion } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { MappedPart } from '../contracts/field';
import {
  isDate,
  isDrawableText,
  isPicture,
  type Attribute,
  type GetSchema,
  type Schema,
} from './schema';

/** One attribute on the way to a value. */
export interface Step {
  readonly name: string;
  readonly attribute: Attribute;
  /** Where a relation leads: the content type's uid. */
  readonly target: string | null;
}

/** A way from an entry to a value: relations and components, and an attribute at its end. */
export type Path = readonly [Step, ...Step[]];

/** Of an administrator nothing but the name may ever be drawn, whatever the mapping says. */
const ADMIN_USER = 'admin::user';
const ADMIN_USER_ATTRIBUTES = ['firstname', 'lastname', 'username'];

/**
 * Reads a mapping's path, such as `author.name`, against the schemas.
 * @throws OgImageError OG_MAPPING_INVALID, naming the wrong step and the nearest right one
 */
export function parsePath(
  text: string,
  part: MappedPart,
  schema: Schema,
  getSchema: GetSchema,
): Path {
  const names = text.split('.');
  const steps: Step[] = [];
  let at: Schema = schema;
  for (const [index, name] of names.entries()) {
    const attribute = Object.hasOwn(at.attributes, name) ? at.attributes[name] : undefined;
    if (attribute === undefined || !mayRead(at, name, attribute)) {
      throw invalid(
        text,
        part,
        schema,
        `${at.uid} has no attribute "${name}".${suggestion(name, readable(at))}`,
      );
    }
    const target = attribute.target ?? null;
    steps.push({ name, attribute, target });
    const isLast = index === names.length - 1;
    const next = attribute.target ?? attribute.component;
    if (isLast) break;
    const nextSchema = next === undefined ? undefined : getSchema(next);
    if (nextSchema === undefined) {
      throw invalid(
        text,
        part,
        schema,
        `"${name}" of ${at.uid} is of type ${attribute.type} and has nothing behind it: end the path there.`,
      );
    }
    at = nextSchema;
  }
  const [first, ...rest] = steps;
  if (first === undefined) throw invalid(text, part, schema, 'it is empty.');
  checkEnd(text, part, schema, at, rest.at(-1) ?? first, getSchema);
  return [first, ...rest];
}

function checkEnd(
  text: string,
  part: MappedPart,
  schema: Schema,
  owner: Schema,
  { name, attribute }: Step,
  getSchema: GetSchema,
): void {
  const fits =
    part === 'picture'
      ? isPicture(attribute)
      : part === 'date'
        ? isDate(attribute)
        : isDrawableText(attribute);
  if (fits) return;
  const wanted =
    part === 'picture' ? 'a media attribute for images' : part === 'date' ? 'a date' : 'a text';
  const behind = getSchema(attribute.target ?? attribute.component ?? '');
  const remedy =
    behind === undefined
      ? ''
      : ` Name an attribute behind it, such as "${text}.${readable(behind)[0] ?? 'name'}".`;
  throw invalid(
    text,
    part,
    schema,
    `"${name}" of ${owner.uid} is of type ${attribute.type}, not ${wanted}.${remedy}`,
  );
}

/** Passwords are never drawn, and of administrators nothing but their names. */
function mayRead(schema: Schema, name: string, attribute: Attribute): boolean {
  if (attribute.type === 'password') return false;
  return schema.uid !== ADMIN_USER || ADMIN_USER_ATTRIBUTES.includes(name);
}

function readable(schema: Schema): string[] {
  return Object.entries(schema.attributes)
    .filter(([name, attribute]) => mayRead(schema, name, attribute))
    .map(([name]) => name);
}

function invalid(text: string, part: MappedPart, schema: Schema, why: string): OgImageError {
  return new OgImageError(
    'OG_MAPPING_INVALID',
    `The OG image field of ${schema.uid} takes its ${part} from "${text}", but ${why}`,
  );
}
