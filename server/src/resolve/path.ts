import type { MappedPart } from '../contracts/field';
import type { PartSchema } from '../contracts/template';
import type { PathProblem, Wanted } from './path-problem';
import {
  isComparable,
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

/**
 * What is fed: a part that every card has, the type of one that a template has for itself, or the
 * condition of a rule, which compares a `value`.
 */
export type Feed = MappedPart | PartSchema['type'] | 'value';

/** A path as it is written. */
export function formatPath(path: Path): string {
  return path
    .map(({ name, component }) => (component === null ? name : `${name}[${component}]`))
    .join('.');
}

/** A path, or what is wrong with it. */
export type ReadPath =
  | { readonly path: Path; readonly problem?: never }
  | { readonly path?: never; readonly problem: PathProblem };

/**
 * Reads a mapping's path, such as `author.name` or `sections[shared.hero].title`, against the
 * schemas.
 */
export function readPath(text: string, part: Feed, schema: Schema, getSchema: GetSchema): ReadPath {
  const written = text.split(DOT);
  const steps: Step[] = [];
  let at: Schema = schema;
  for (const [index, step] of written.entries()) {
    const [, name = step, named] = WRITTEN_STEP.exec(step) ?? [];
    const attribute = Object.hasOwn(at.attributes, name) ? at.attributes[name] : undefined;
    if (attribute === undefined || !mayRead(at, name, attribute)) {
      return {
        problem: { kind: 'no-attribute', owner: at.uid, name, candidates: readable(at) },
      };
    }
    const wrong = wrongComponent(name, named, attribute, at, written.slice(index + 1).join('.'));
    if (wrong !== null) return { problem: wrong };
    steps.push({ name, attribute, target: attribute.target ?? null, component: named ?? null });
    if (index === written.length - 1) break;
    const next = attribute.target ?? attribute.component ?? named;
    if (next === undefined) {
      return { problem: { kind: 'goes-on', owner: at.uid, name, type: attribute.type } };
    }
    const nextSchema = getSchema(next);
    if (nextSchema === undefined) {
      return { problem: { kind: 'no-schema', owner: at.uid, name, schema: next } };
    }
    at = nextSchema;
  }
  const [first, ...rest] = steps;
  // Splitting gives at least one text, so that there is a step.
  if (first === undefined) {
    return {
      problem: {
        kind: 'no-attribute',
        owner: schema.uid,
        name: text,
        candidates: readable(schema),
      },
    };
  }
  const problem = wrongEnd(text, part, at, rest.at(-1) ?? first, getSchema);
  return problem === null ? { path: [first, ...rest] } : { problem };
}

/** Whether a part can be fed by an attribute. */
export function feeds(part: Feed, attribute: Attribute): boolean {
  return FITS[WANTED[part] ?? 'text'](attribute);
}

/** The attributes of a schema that a path may name. */
export function readable(schema: Schema): string[] {
  return Object.entries(schema.attributes)
    .filter(([name, attribute]) => mayRead(schema, name, attribute))
    .map(([name]) => name);
}

/** What a part wants at the end of its path, where that is not a text. */
const WANTED: Partial<Record<Feed, Wanted>> = {
  picture: 'picture',
  pictures: 'picture',
  date: 'date',
  value: 'value',
};

const FITS: Readonly<Record<Wanted, (attribute: Attribute) => boolean>> = {
  text: isDrawableText,
  date: isDate,
  picture: isPicture,
  value: isComparable,
};

function wrongEnd(
  text: string,
  part: Feed,
  owner: Schema,
  { name, attribute, component }: Step,
  getSchema: GetSchema,
): PathProblem | null {
  if (feeds(part, attribute)) return null;
  const behind = getSchema(attribute.target ?? attribute.component ?? component ?? '');
  const names = behind === undefined ? [] : readable(behind);
  const fitting = names.find((each) => feeds(part, behind?.attributes[each] ?? attribute));
  const example = fitting ?? names[0];
  return {
    kind: 'unfit',
    owner: owner.uid,
    name,
    type: attribute.type,
    wanted: WANTED[part] ?? 'text',
    example: example === undefined ? null : `${text}.${example}`,
  };
}

/**
 * What is wrong with the component that a step names, or does not name though it leads into a
 * dynamic zone. Also where it was written with dots, as components are called elsewhere.
 */
function wrongComponent(
  name: string,
  named: string | undefined,
  { type, components = [] }: Attribute,
  { uid: owner }: Schema,
  rest: string,
): PathProblem | null {
  if (type !== 'dynamiczone') {
    return named === undefined ? null : { kind: 'no-zone', owner, name, type, component: named };
  }
  if (named === undefined) {
    const dotted = components.find((component) => rest.startsWith(`${component}.`));
    const meant = dotted ?? components[0] ?? 'shared.hero';
    const after = dotted === undefined ? 'title' : rest.slice(dotted.length + 1);
    return { kind: 'component-unnamed', owner, name, example: `${name}[${meant}].${after}` };
  }
  if (components.includes(named)) return null;
  return { kind: 'no-component', owner, name, component: named, candidates: components };
}

/** Passwords are never drawn, and of administrators nothing but their names. */
function mayRead(schema: Schema, name: string, attribute: Attribute): boolean {
  if (attribute.type === 'password') return false;
  return schema.uid !== ADMIN_USER || ADMIN_USER_ATTRIBUTES.includes(name);
}
