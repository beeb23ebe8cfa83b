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
  /** Through which component of a dynamic zone the path leads. */
  readonly component: string | null;
}

/** A way from an entry to a value: relations and components, and an attribute at its end. */
export type Path = readonly [Step, ...Step[]];

/** Of an administrator nothing but the name may ever be drawn, whatever the mapping says. */
const ADMIN_USER = 'admin::user';
const ADMIN_USER_ATTRIBUTES = ['firstname', 'lastname', 'username'];

/** The dots between steps: those in brackets belong to the name of a component. */
const DOT = /\.(?![^[\]]*\])/u;
const WRITTEN_STEP = /^([^[\]]*)\[([^[\]]*)\]$/u;

/** A path as it is written. */
export function formatPath(path: Path): string {
  return path
    .map(({ name, component }) => (component === null ? name : `${name}[${component}]`))
    .join('.');
}

/**
 * Reads a mapping's path, such as `author.name` or `sections[shared.hero].title`, against the
 * schemas.
 * @throws OgImageError OG_MAPPING_INVALID, naming the wrong step and the nearest right one
 */
export function parsePath(
  text: string,
  part: MappedPart,
  schema: Schema,
  getSchema: GetSchema,
): Path {
  const written = text.split(DOT);
  const steps: Step[] = [];
  let at: Schema = schema;
  for (const [index, step] of written.entries()) {
    const [, name = step, named] = WRITTEN_STEP.exec(step) ?? [];
    const attribute = Object.hasOwn(at.attributes, name) ? at.attributes[name] : undefined;
    if (attribute === undefined || !mayRead(at, name, attribute)) {
      throw invalid(
        text,
        part,
        schema,
        `${at.uid} has no attribute "${name}".${suggestion(name, readable(at))}`,
      );
    }
    const wrong = wrongComponent(name, named, attribute, at, written.slice(index + 1).join('.'));
    if (wrong !== null) throw invalid(text, part, schema, wrong);
    steps.push({ name, attribute, target: attribute.target ?? null, component: named ?? null });
    const isLast = index === written.length - 1;
    const next = attribute.target ?? attribute.component ?? named;
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

/** What a part wants at the end of its path, where that is not a text. */
const FITS: Partial<Record<MappedPart, (attribute: Attribute) => boolean>> = {
  picture: isPicture,
  date: isDate,
};

function checkEnd(
  text: string,
  part: MappedPart,
  schema: Schema,
  owner: Schema,
  { name, attribute, component }: Step,
  getSchema: GetSchema,
): void {
  const fits = FITS[part] ?? isDrawableText;
  if (fits(attribute)) return;
  const wanted =
    part === 'picture' ? 'a media attribute for images' : part === 'date' ? 'a date' : 'a text';
  const behind = getSchema(attribute.target ?? attribute.component ?? component ?? '');
  const names = behind === undefined ? [] : readable(behind);
  const example = names.find((each) => fits(behind?.attributes[each] ?? attribute)) ?? names[0];
  const remedy =
    example === undefined ? '' : ` Name an attribute behind it, such as "${text}.${example}".`;
  throw invalid(
    text,
    part,
    schema,
    `"${name}" of ${owner.uid} is of type ${attribute.type}, not ${wanted}.${remedy}`,
  );
}

/**
 * What is wrong with the component that a step names, or does not name though it leads into a
 * dynamic zone. Also where it was written with dots, as components are called elsewhere.
 */
function wrongComponent(
  name: string,
  named: string | undefined,
  { type, components = [] }: Attribute,
  { uid }: Schema,
  rest: string,
): string | null {
  if (type !== 'dynamiczone') {
    if (named === undefined) return null;
    return `"${name}" of ${uid} is of type ${type}, not a dynamic zone: write "${name}" without "[${named}]".`;
  }
  if (named === undefined) {
    const dotted = components.find((component) => rest.startsWith(`${component}.`));
    const meant = dotted ?? components[0] ?? 'shared.hero';
    const after = dotted === undefined ? 'title' : rest.slice(dotted.length + 1);
    return `"${name}" of ${uid} is a dynamic zone: name the component in brackets, such as "${name}[${meant}].${after}".`;
  }
  if (components.includes(named)) return null;
  return `the dynamic zone "${name}" of ${uid} has no component "${named}".${suggestion(named, components)}`;
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
    `The social card field of ${schema.uid} takes its ${part} from "${text}", but ${why}`,
  );
}
