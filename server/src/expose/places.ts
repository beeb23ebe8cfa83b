import { isRecord } from '../common/record';
import type { Reach, ReachSchema } from './reach';
import { seoGap } from './seo';

/** Where the field stands in an answer. */
export interface FieldPlace {
  /** The model of the entry that it belongs to. */
  readonly model: ReachSchema;
  /** The entry, as the copy of the answer holds it. */
  readonly entry: Record<string, unknown>;
  readonly name: string;
  /** The SEO component whose empty pictures the card fills, in place of the field itself. */
  readonly seo?: Record<string, unknown>;
}

/**
 * Finds the field wherever it stands in an entry: in relations of relations, in components and
 * dynamic zones. It walks only where the field can be, and copies only what it walks through.
 * @param found takes the places in the copy, to be read or written
 * @returns the copy, or the entry itself where the field cannot be in it
 */
export function copyWithPlaces(
  reach: Reach,
  model: ReachSchema,
  entry: unknown,
  found: FieldPlace[],
): unknown {
  if (!isRecord(entry)) return entry;
  const { fields, ways, seo } = reach.planOf(model);
  if (fields.length === 0 && ways.length === 0) return entry;
  const copy: Record<string, unknown> = { ...entry };
  for (const name of fields) {
    if (Object.hasOwn(copy, name)) found.push({ model, entry: copy, name });
  }
  for (const { name, model: target, key } of ways) {
    const value = copy[name];
    const walk = (one: unknown): unknown => {
      const next = target ?? (isRecord(one) ? reach.modelOf(String(one[key])) : undefined);
      return next === undefined ? one : copyWithPlaces(reach, next, one, found);
    };
    if (Array.isArray(value)) copy[name] = value.map(walk);
    else if (isRecord(value)) copy[name] = walk(value);
  }
  const [field] = fields;
  for (const name of field === undefined ? [] : seo) {
    const gap = seoGap(copy[name]);
    if (gap === null || field === undefined) continue;
    copy[name] = gap;
    found.push({ model, entry: copy, name: field, seo: gap });
  }
  return copy;
}
