import { isRecord } from '../common/record';
import { isField } from '../contracts/field';
import type { ReachSchema } from './reach';

/** As much of a request's query as filters and sorts stand in. */
export interface Query {
  readonly filters?: unknown;
  readonly sort?: unknown;
  readonly populate?: unknown;
}

/** Where a query filters or sorts by a social card. */
export interface CardInQuery {
  /** `filters`, `sort` or `populate`, as Strapi's own errors name it. */
  readonly param: keyof Query;
  /** Such as `author.articles.ogImage`. */
  readonly path: string;
}

type ModelOf = (uid: string) => ReachSchema | undefined;

interface Attribute {
  readonly type?: unknown;
  readonly target?: unknown;
  readonly component?: unknown;
}

/** Nobody means to nest deeper, and a request can be nested without end. */
const DEEPEST = 50;

/**
 * Finds a filter or a sort by the field, also behind relations and components, in `$or` and the like, and
 * in what is populated. What the field stores are an editor's choices: no card is found by them.
 * @returns the first one, or null
 */
export function findCardInQuery(
  modelOf: ModelOf,
  model: ReachSchema,
  { filters, sort, populate }: Query,
): CardInQuery | null {
  const search = new Search(modelOf);
  const inFilters = search.inFilters(model, filters, []);
  if (inFilters !== null) return { param: 'filters', path: inFilters };
  const inSort = search.inSort(model, sort, []);
  if (inSort !== null) return { param: 'sort', path: inSort };
  const inPopulate = search.inPopulate(model, populate, []);
  return inPopulate === null ? null : { param: 'populate', path: inPopulate };
}

/** Each method answers the path of the first field it finds, or null. */
class Search {
  constructor(private readonly modelOf: ModelOf) {}

  inFilters(model: ReachSchema, filters: unknown, path: readonly string[]): string | null {
    return this.first(filters, (key, value) => {
      const attribute = attributeOf(model, key);
      if (isField(attribute)) return [...path, key].join('.');
      // An operator such as `$or`, or a place in a list, belongs to the same model.
      const next = attribute === undefined ? model : this.behind(attribute);
      const deeper = attribute === undefined ? path : [...path, key];
      return next === undefined ? null : this.inFilters(next, value, deeper);
    });
  }

  inSort(model: ReachSchema, sort: unknown, path: readonly string[]): string | null {
    if (typeof sort === 'string') {
      const segments = sort.split(',').map((segment) => segment.split(':')[0]?.trim() ?? '');
      return firstOf(segments, (segment) => this.alongPath(model, segment.split('.'), path));
    }
    if (Array.isArray(sort)) return firstOf(sort, (one) => this.inSort(model, one, path));
    return this.first(sort, (key, value) => {
      const attribute = attributeOf(model, key);
      if (isField(attribute)) return [...path, key].join('.');
      // The query's parser makes an object of a long list, whose values are sorts themselves.
      if (attribute === undefined) return this.inSort(model, value, path);
      const next = this.behind(attribute);
      // Otherwise the value is `asc` or `desc`, which names no attribute.
      return next === undefined || typeof value === 'string'
        ? null
        : this.inSort(next, value, [...path, key]);
    });
  }

  inPopulate(model: ReachSchema, populate: unknown, path: readonly string[]): string | null {
    if (Array.isArray(populate)) return null;
    return this.first(populate, (key, value) => {
      const attribute = attributeOf(model, key);
      if (attribute === undefined || !isRecord(value)) return null;
      const deeper = [...path, key];
      const next = this.behind(attribute);
      if (next !== undefined) return this.inPopulated(next, value, deeper);
      // Dynamic zones, and relations to anything, say by model what they want.
      return this.first(value['on'], (uid, options) => {
        const target = this.modelOf(uid);
        return target === undefined ? null : this.inPopulated(target, options, deeper);
      });
    });
  }

  private inPopulated(
    model: ReachSchema,
    options: unknown,
    path: readonly string[],
  ): string | null {
    if (!isRecord(options)) return null;
    return (
      this.inFilters(model, options['filters'], path) ??
      this.inSort(model, options['sort'], path) ??
      this.inPopulate(model, options['populate'], path)
    );
  }

  private alongPath(
    model: ReachSchema,
    [key = '', ...rest]: readonly string[],
    path: readonly string[],
  ): string | null {
    const attribute = attributeOf(model, key);
    if (attribute === undefined) return null;
    if (isField(attribute)) return [...path, key].join('.');
    const next = this.behind(attribute);
    return next === undefined || rest.length === 0
      ? null
      : this.alongPath(next, rest, [...path, key]);
  }

  private behind({ type, target, component }: Attribute): ReachSchema | undefined {
    if (type === 'relation' && typeof target === 'string') return this.modelOf(target);
    if (type === 'component' && typeof component === 'string') return this.modelOf(component);
    return type === 'media' ? this.modelOf('plugin::upload.file') : undefined;
  }

  private depth = 0;

  private first(
    value: unknown,
    look: (key: string, value: unknown) => string | null,
  ): string | null {
    if (!isRecord(value) || this.depth >= DEEPEST) return null;
    this.depth += 1;
    const found = firstOf(Object.entries(value), ([key, inner]) => look(key, inner));
    this.depth -= 1;
    return found;
  }
}

function firstOf<Item>(items: readonly Item[], look: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}

/** Own attributes only, because the key comes from a request and could be `__proto__`. */
function attributeOf({ attributes }: ReachSchema, key: string): Attribute | undefined {
  return Object.hasOwn(attributes, key) ? (attributes[key] as Attribute) : undefined;
}
