import { OgImageError } from '../contracts/errors';
import { MAPPED_PARTS, type FieldOptions, type MappedPart } from '../contracts/field';
import { bodyPaths } from './body-paths';
import { guessPaths } from './guess';
import { splitNames } from './names';
import { formatPath, readPath, type Path } from './path';
import { describePathProblem } from './path-problem';
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
 * `false` leaves a part out. Every wrong path is named in `problems`, as a sentence about the field.
 */
export function readMapping(
  schema: Schema,
  options: FieldOptions,
  getSchema: GetSchema,
  defaults: MappingDefaults = { bodyPicture: true },
): { mapping: Mapping; problems: string[] } {
  const problems: string[] = [];
  const parse = (text: string, part: MappedPart): Path[] => {
    const read = readPath(text, part, schema, getSchema);
    if (read.problem === undefined) return [read.path];
    problems.push(`It takes its ${part} from "${text}", but ${describePathProblem(read.problem)}`);
    return [];
  };
  const pathsOf = (part: MappedPart): Path[] => {
    const option = options[part];
    if (option === false) return [];
    const texts = [...splitNames(option ?? []), ...guessPaths(part, schema, getSchema)];
    return [...new Set(texts)].flatMap((text) => parse(text, part));
  };
  const parts = Object.fromEntries(MAPPED_PARTS.map((part) => [part, pathsOf(part)]));
  const wantsBody = options.picture !== false && (options.bodyPicture ?? defaults.bodyPicture);
  const body = wantsBody ? bodyPaths(schema, getSchema) : [];
  return { mapping: { ...(parts as Record<MappedPart, Path[]>), body }, problems };
}

/**
 * The same, for who cannot go on without it.
 * @throws OgImageError OG_MAPPING_INVALID, naming every wrong path
 */
export function createMapping(...given: Parameters<typeof readMapping>): Mapping {
  const { mapping, problems } = readMapping(...given);
  if (problems.length > 0) throw mappingError(given[0], problems);
  return mapping;
}

/** Why cards of a content type cannot be drawn. */
export function mappingError({ uid }: Schema, problems: readonly string[]): OgImageError {
  return new OgImageError(
    'OG_MAPPING_INVALID',
    `The social card field of ${uid} has a wrong mapping. ${problems.join(' ')}`,
  );
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
