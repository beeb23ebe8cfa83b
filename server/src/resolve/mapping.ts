import { OgImageError } from '../contracts/errors';
import {
  MAPPED_PARTS,
  type FieldOptions,
  type MappedPart,
  type PathOption,
} from '../contracts/field';
import { bodyPaths } from './body-paths';
import { guessPaths } from './guess';
import { formatPath, parsePath, type Path } from './path';
import type { GetSchema, Schema } from './schema';

/** Where each part of a content type's cards comes from: the first path with something in it. */
export type Mapping = Readonly<Record<MappedPart, readonly Path[]>> & {
  /** What may hold a picture where no attribute of `picture` does, in reading order. */
  readonly body: readonly Path[];
};

export interface MappingDefaults {
  /** Whether pictures are looked for in the body where the field does not say. */
  readonly bodyPicture: boolean;
}

/**
 * Reads a field's mapping against the schemas: paths that are given go before guessed ones, and
 * `false` leaves a part out.
 * @throws OgImageError OG_MAPPING_INVALID, naming every wrong path
 */
export function createMapping(
  schema: Schema,
  options: FieldOptions,
  getSchema: GetSchema,
  defaults: MappingDefaults = { bodyPicture: true },
): Mapping {
  const problems: string[] = [];
  const parse = (text: string, part: MappedPart): Path[] => {
    try {
      return [parsePath(text, part, schema, getSchema)];
    } catch (error) {
      if (!(error instanceof OgImageError)) throw error;
      problems.push(error.message);
      return [];
    }
  };
  const pathsOf = (part: MappedPart): Path[] => {
    const option = options[part];
    if (option === false) return [];
    const texts = [...splitPaths(option), ...guessPaths(part, schema, getSchema)];
    return [...new Set(texts)].flatMap((text) => parse(text, part));
  };
  const parts = Object.fromEntries(MAPPED_PARTS.map((part) => [part, pathsOf(part)]));
  if (problems.length > 0) throw new OgImageError('OG_MAPPING_INVALID', problems.join(' '));

  const wantsBody = options.picture !== false && (options.bodyPicture ?? defaults.bodyPicture);
  const body = wantsBody ? bodyPaths(schema, getSchema) : [];
  return { ...(parts as Record<MappedPart, Path[]>), body };
}

/** Every path that a card may be read from. */
export function allPaths(mapping: Mapping): Path[] {
  return Object.values(mapping).flat();
}

/** The paths of each part as they are written. */
export function describeMapping(mapping: Mapping): Record<keyof Mapping, string[]> {
  return Object.fromEntries(
    Object.entries(mapping).map(([part, paths]) => [part, paths.map(formatPath)]),
  ) as Record<keyof Mapping, string[]>;
}

/** The Content-Type Builder's boxes hold no lists but texts: commas and lines stand between paths. */
function splitPaths(option: Exclude<PathOption, false> | undefined): string[] {
  return [option ?? []]
    .flat()
    .flatMap((text) => text.split(/[,\n]/u))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
