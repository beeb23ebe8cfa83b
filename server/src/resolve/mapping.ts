import { OgImageError } from '../contracts/errors';
import {
  MAPPED_PARTS,
  type FieldOptions,
  type MappedPart,
  type PathOption,
} from '../contracts/field';
import type { PartSchemas } from '../contracts/template';
import { bodyPaths } from './body-paths';
import { guessPart, guessPaths } from './guess';
import { splitNames } from './names';
import { formatPath, readPath, type Feed, type Path } from './path';
import { describePathProblem } from './path-problem';
import type { GetSchema, Schema } from './schema';
import { seoPicturePaths } from './seo-picture';

/** Where each part of a content type's cards comes from: the first path with something in it. */
export type Mapping = Readonly<Record<MappedPart, readonly Path[]>> & {
  /** What may hold a picture where no attribute of `picture` does, in reading order. */
  readonly body: readonly Path[];
  /** Where the parts come from that only some templates draw, by name. */
  readonly parts: Readonly<Record<string, readonly Path[]>>;
  /**
   * What decides which template an entry has whose editor picked none.
   * @default nothing
   */
  readonly conditions?: readonly Path[];
  /**
   * Where the entry itself holds a finished picture, which takes the place of a drawn card.
   * @default nowhere
   */
  readonly own?: readonly Path[];
};

export interface MappingDefaults {
  /** Whether pictures are looked for in the body where the field does not say. */
  readonly bodyPicture: boolean;
  /**
   * The parts that some template draws, besides those that every card has.
   * @default none
   */
  readonly parts?: PartSchemas;
  /**
   * Whether `metaImage` of an SEO component is a finished picture.
   * @default false
   */
  readonly ownSeo?: boolean;
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
  const parse = (text: string, part: string, feed: Feed): Path[] => {
    const read = readPath(text, feed, schema, getSchema);
    if (read.problem === undefined) return [read.path];
    problems.push(`It takes its ${part} from "${text}", but ${describePathProblem(read.problem)}`);
    return [];
  };
  const pathsOf = (
    part: string,
    feed: Feed,
    option: PathOption | undefined,
    guesses: readonly string[],
  ): Path[] => {
    if (option === false) return [];
    const texts = [...splitNames(option ?? []), ...guesses];
    return [...new Set(texts)].flatMap((text) => parse(text, part, feed));
  };
  const common = MAPPED_PARTS.map((part) => [
    part,
    pathsOf(part, part, options[part], guessPaths(part, schema, getSchema)),
  ]);
  const own = Object.entries(defaults.parts ?? {}).map(([name, part]): [string, Path[]] => {
    const option = Object.hasOwn(options.parts ?? {}, name) ? options.parts?.[name] : undefined;
    return [name, pathsOf(name, part.type, option, guessPart(part, schema, getSchema))];
  });
  const wantsBody = options.picture !== false && (options.bodyPicture ?? defaults.bodyPicture);
  const body = wantsBody ? bodyPaths(schema, getSchema) : [];
  const finished = defaults.ownSeo === true ? seoPicturePaths(schema, getSchema) : [];
  return {
    mapping: {
      ...(Object.fromEntries(common) as Record<MappedPart, Path[]>),
      body,
      parts: Object.fromEntries(own.filter(([, paths]) => paths.length > 0)),
      ...(finished.length > 0 && { own: finished }),
    },
    problems,
  };
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
export function allPaths({ parts, ...common }: Mapping): Path[] {
  return [...Object.values(common), ...Object.values(parts)].flat();
}

/** A mapping that leaves parts of content, and parts of templates, off the card. */
export function withoutParts(mapping: Mapping, hidden: readonly string[]): Mapping {
  const common = MAPPED_PARTS.filter((part) => hidden.includes(part)).map((part) => [part, []]);
  const parts = Object.entries(mapping.parts).filter(([name]) => !hidden.includes(name));
  return {
    ...mapping,
    ...(Object.fromEntries(common) as Partial<Mapping>),
    ...(hidden.includes('picture') && { body: [] }),
    parts: Object.fromEntries(parts),
  };
}

/**
 * The paths of each part as they are written, those of templates under `parts.<name>`; the conditions
 * are described with their rules.
 */
export function describeMapping({ parts, conditions: _, ...common }: Mapping): DescribedMapping {
  const own = Object.entries(parts).map(([name, paths]) => [`parts.${name}`, paths] as const);
  const all = [...Object.entries(common), ...own];
  return Object.fromEntries(
    all.map(([part, paths]) => [part, paths.map(formatPath)]),
  ) as DescribedMapping;
}

export type DescribedMapping = Record<
  Exclude<keyof Mapping, 'parts' | 'conditions' | 'own'>,
  string[]
> & { readonly own?: string[] };
