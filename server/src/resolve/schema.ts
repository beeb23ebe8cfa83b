import type { Attribute, Schema } from '../contracts/schema';

export type { Attribute, Schema } from '../contracts/schema';

/** Finds a content type or a component by its uid. */
export type GetSchema = (uid: string) => Schema | undefined;

/** What Strapi gives every content type by itself. A path may name it. */
export const BUILT_IN: readonly string[] = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'documentId',
  'locale',
  'localizations',
];

const TEXT_TYPES = ['string', 'text', 'richtext', 'blocks', 'uid', 'email', 'enumeration'];
const NUMBER_TYPES = ['integer', 'biginteger', 'float', 'decimal'];
const DATE_TYPES = ['date', 'datetime', 'timestamp'];

export function isTextual(attribute: Attribute): boolean {
  return TEXT_TYPES.includes(attribute.type);
}

export function isNumber(attribute: Attribute): boolean {
  return NUMBER_TYPES.includes(attribute.type);
}

/** Whether it holds a text in which pictures may stand. */
export function isBody(attribute: Attribute): boolean {
  return attribute.type === 'richtext' || attribute.type === 'blocks';
}

export function isDate(attribute: Attribute): boolean {
  return DATE_TYPES.includes(attribute.type);
}

export function isPicture(attribute: Attribute): boolean {
  return (
    attribute.type === 'media' &&
    (attribute.allowedTypes === undefined || attribute.allowedTypes.includes('images'))
  );
}

/** An attribute that a guess may take: private ones are drawn only where a mapping names them. */
export function visible(schema: Schema, name: string): Attribute | undefined {
  const attribute = Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;
  return attribute?.private === true ? undefined : attribute;
}

/** The ways of a path through an attribute, each with the uid of what stands behind it. */
export function waysThrough(
  name: string,
  { target, component, components = [] }: Attribute,
): (readonly [way: string, uid: string])[] {
  const zones = components.map((uid) => [`${name}[${uid}]`, uid] as const);
  const single = target ?? component;
  return single === undefined ? zones : [...zones, [name, single]];
}

/** Whether a value of this attribute can be held against one that the config names. */
export function isComparable(attribute: Attribute): boolean {
  return attribute.type === 'boolean' || (isDrawableText(attribute) && attribute.type !== 'blocks');
}

/** Whether a value of this attribute can be written on a card. */
export function isDrawableText(attribute: Attribute): boolean {
  return isTextual(attribute) || isDate(attribute) || isNumber(attribute);
}
