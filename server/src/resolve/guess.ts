import type { MappedPart } from '../contracts/field';
import type { PartSchema } from '../contracts/template';
import { readPath } from './path';
import {
  isDate,
  isPicture,
  isTextual,
  visible,
  type Attribute,
  type GetSchema,
  type Schema,
} from './schema';

/** Names in the order of how surely they mean the part. */
const NAMES: Readonly<Record<MappedPart, readonly string[]>> = {
  title: ['title', 'headline', 'heading', 'name', 'label', 'question', 'subject'],
  description: [
    'description',
    'excerpt',
    'summary',
    'tagline',
    'subtitle',
    'subheading',
    'teaser',
    'intro',
    'introduction',
    'lead',
    'abstract',
    'shortDescription',
  ],
  label: ['category', 'section', 'topic', 'kicker', 'eyebrow', 'label', 'categories', 'tags'],
  author: ['author', 'authors', 'writer', 'byline', 'by', 'speaker'],
  date: ['date', 'publishDate', 'publicationDate', 'publishedOn', 'startDate', 'startsAt'],
  picture: ['cover', 'coverImage', 'image', 'picture', 'photo', 'featuredImage', 'hero', 'banner'],
};

/** What a person or a category is called in its own content type. */
const NAMES_BEHIND = ['name', 'title', 'fullName', 'displayName', 'label'];

/** What may hold a picture behind a name that does not itself. */
const PICTURES_BEHIND = NAMES.picture;

/** Accounts are not authors' pages: nothing of them is drawn unless the mapping says so. */
const ACCOUNTS = ['admin::user', 'plugin::users-permissions.user'];

/** A card without them looks like any other, so that every attribute that may hold one is asked. */
const NEEDED: readonly MappedPart[] = ['title', 'picture'];

/**
 * The paths that most likely feed a part, the likeliest first. Private attributes are never
 * guessed.
 */
export function guessPaths(part: MappedPart, schema: Schema, getSchema: GetSchema): string[] {
  const named = NAMES[part].flatMap(
    (name) => fits(part, name, visible(schema, name), getSchema) ?? [],
  );
  if (!NEEDED.includes(part)) return named.slice(0, 1);
  if (named.length > 0) return named;
  const first = firstWhere(
    schema,
    part === 'title' ? (attribute) => attribute.type === 'string' : isPicture,
  );
  return first === null ? [] : [first];
}

/**
 * The path that most likely feeds a part that a template has for itself, or none: by the names that
 * the template gives, which may lead into components and relations.
 */
export function guessPart(
  { names, type }: PartSchema,
  schema: Schema,
  getSchema: GetSchema,
): string[] {
  const behind = type === 'pictures' ? PICTURES_BEHIND : NAMES_BEHIND;
  const candidates = names.flatMap((name) => [name, ...behind.map((one) => `${name}.${one}`)]);
  const found = candidates.find((text) => {
    const read = readPath(text, type, schema, getSchema);
    return read.problem === undefined && read.path.every(({ attribute }) => mayGuess(attribute));
  });
  return found === undefined ? [] : [found];
}

/** Whether a path may lead through it that nobody has written. */
export function mayGuess({ private: isPrivate, target }: Attribute): boolean {
  return isPrivate !== true && (target === undefined || !ACCOUNTS.includes(target));
}

function fits(
  part: MappedPart,
  name: string,
  attribute: Attribute | undefined,
  getSchema: GetSchema,
): string | null {
  if (attribute === undefined) return null;
  if (part === 'picture') return isPicture(attribute) ? name : null;
  if (part === 'date') return isDate(attribute) ? name : null;
  if (isTextual(attribute)) return name;
  if ((part !== 'label' && part !== 'author') || attribute.target === undefined) return null;
  const target = getSchema(attribute.target);
  if (target === undefined || ACCOUNTS.includes(attribute.target)) return null;
  const behind = NAMES_BEHIND.find((candidate) => {
    const inner = visible(target, candidate);
    return inner !== undefined && isTextual(inner);
  });
  return behind === undefined ? null : `${name}.${behind}`;
}

function firstWhere(schema: Schema, test: (attribute: Attribute) => boolean): string | null {
  const found = Object.keys(schema.attributes).find((name) => {
    const attribute = visible(schema, name);
    return attribute !== undefined && test(attribute);
  });
  return found ?? null;
}
