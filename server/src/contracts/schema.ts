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
  /** Of an enumeration: what it may be. */
  readonly enum?: readonly string[];
  readonly customField?: string;
  readonly options?: unknown;
}
