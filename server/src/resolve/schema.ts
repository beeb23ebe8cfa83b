/**
 * As much of a Strapi schema as resolving needs, so that this stage works on plain data: content
 * types and components alike.
 */
export interface Schema {
  readonly uid: string;
  readonly info: { readonly displayName?: string; readonly singularName?: string };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  /** Of a relation: `oneToOne`, `manyToOne`, `oneToMany`, ... */
  readonly relation?: string;
  /** Of a relation: the other content type's uid. */
  readonly target?: string;
  /** Of a component: its uid. */
  readonly component?: string;
  /** Of a dynamic zone: the uids of its components. */
  readonly components?: readonly string[];
  /** Of a media attribute: `images`, `videos`, ... or absent for all. */
  readonly allowedTypes?: readonly string[];
  readonly customField?: string;
  readonly options?: unknown;
}

/** Finds a content type or a component by its uid. */
export type GetSchema = (uid: string) => Schema | undefined;

const TEXT_TYPES = ['string', 'text', 'richtext', 'blocks', 'uid', 'email', 'enumeration'];
const NUMBER_TYPES = ['integer', 'biginteger', 'float', 'decimal'];
const DATE_TYPES = ['date', 'datetime', 'timestamp'];

export function isTextual(attribute: Attribute): boolean {
  return TEXT_TYPES.includes(attribute.type);
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

/** Whether a value of this attribute can be written on a card. */
export function isDrawableText(attribute: Attribute): boolean {
  return isTextual(attribute) || isDate(attribute) || NUMBER_TYPES.includes(attribute.type);
}
