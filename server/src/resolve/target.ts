import { OgImageError } from '../contracts/errors';
import { fieldsIn, type FieldOptions } from '../contracts/field';
import { parseFieldOptions } from './field-options';
import { createMapping, type Mapping, type MappingDefaults } from './mapping';
import type { GetSchema, Schema } from './schema';

/** A content type whose published entries have cards, because it has the field. */
export interface Target {
  readonly uid: string;
  readonly schema: Schema;
  /** The attribute that is the field. */
  readonly field: string;
  readonly options: FieldOptions;
  /** Where its content comes from, or why that cannot be said: then its cards fail with it. */
  readonly mapping: Mapping | OgImageError;
  /** What cards of entries without a title are called. */
  readonly fallbackTitle: string;
}

/**
 * Finds the content types with the field. What is wrong with one is told in `problems` and never
 * keeps the others from their cards.
 */
export function findTargets(
  schemas: readonly Schema[],
  getSchema: GetSchema,
  defaults?: MappingDefaults,
): { targets: Map<string, Target>; problems: string[] } {
  const targets = new Map<string, Target>();
  const problems: string[] = [];
  for (const schema of schemas) {
    const [field, ...others] = fieldsIn(schema);
    if (field === undefined) continue;
    if (others.length > 0) {
      problems.push(
        `${schema.uid} has more than one social card field: "${field}" is used, ${others.join(', ')} ignored. Remove the others.`,
      );
    }
    const read = parseFieldOptions(schema.attributes[field]?.options, schema.uid);
    problems.push(...read.problems);
    const mapping = mappingOrError(schema, read.options, getSchema, defaults);
    if (mapping instanceof OgImageError) problems.push(mapping.message);
    targets.set(schema.uid, {
      uid: schema.uid,
      schema,
      field,
      options: read.options,
      mapping,
      fallbackTitle: schema.info.displayName ?? schema.info.singularName ?? schema.uid,
    });
  }
  return { targets, problems };
}

function mappingOrError(
  schema: Schema,
  options: FieldOptions,
  getSchema: GetSchema,
  defaults?: MappingDefaults,
): Mapping | OgImageError {
  try {
    return createMapping(schema, options, getSchema, defaults);
  } catch (error) {
    if (error instanceof OgImageError) return error;
    throw error;
  }
}
