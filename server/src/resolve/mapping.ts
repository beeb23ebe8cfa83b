import { MAPPED_PARTS, type FieldOptions, type MappedPart } from '../contracts/field';
import { guessPath } from './guess';
import { parsePath, type Path } from './path';
import type { GetSchema, Schema } from './schema';

/** Where each part of a content type's cards comes from. */
export type Mapping = Readonly<Record<MappedPart, Path | null>>;

/**
 * Reads a field's mapping against the schemas: a path that is given is taken at its word, an empty
 * one is guessed, `false` leaves the part out.
 * @throws OgImageError OG_MAPPING_INVALID
 */
export function createMapping(
  schema: Schema,
  options: FieldOptions,
  getSchema: GetSchema,
): Mapping {
  const entries = MAPPED_PARTS.map((part) => {
    const option = options[part];
    if (option === false) return [part, null] as const;
    const given = option?.trim();
    const text = given ? given : guessPath(part, schema, getSchema);
    return [part, text === null ? null : parsePath(text, part, schema, getSchema)] as const;
  });
  return Object.fromEntries(entries) as Record<MappedPart, Path | null>;
}
