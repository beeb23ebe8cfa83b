import { z } from 'zod';

import { fallbackSchema } from '../config/fallback';
import { formats } from '../config/formats';
import {
  aiParts,
  allowedParts,
  altPattern,
  brandParts,
  designs,
  retentionDays,
  rules,
  templateByType,
  templateName,
} from '../config/parts';
import type { SectionName } from '../contracts/settings';

/**
 * The sections of settings, made from the parts of the config's own schema. All are optional: what is absent
 * is as the config says. Of `brand`, `allowed` and `ai` that holds for each of their parts.
 */
export const sectionSchemas = {
  brand: z.strictObject(brandParts).partial(),
  template: templateName.nullable(),
  templateByType,
  allowed: z.strictObject(allowedParts).partial(),
  rules,
  designs,
  fallback: fallbackSchema,
  formats,
  altPattern,
  ai: z.strictObject(aiParts).partial(),
  retentionDays,
} satisfies Record<SectionName, z.ZodType>;

type Schemas = typeof sectionSchemas;

/** Settings that were read, by section. */
export type Settings = { readonly [Name in SectionName]?: z.output<Schemas[Name]> };

const NO_KEYS: readonly string[] = [];

/** What an object at this place of a section may have, for a hint at a misspelt key. */
export function keysAt(name: SectionName, path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = bare(sectionSchemas[name]);
  for (const key of path) schema = bare(childOf(schema, key));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : NO_KEYS;
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodObject) {
    return Object.getOwnPropertyDescriptor(schema.shape, key)?.value;
  }
  return undefined;
}

/** A schema without what makes it optional. */
function bare(schema: unknown): unknown {
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapped ? bare(schema.unwrap()) : schema;
}
