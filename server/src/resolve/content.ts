import type { Content, PartValue, Source, SourcePicture } from '../contracts/content';
import type { PartSchemas, TextPartSchema } from '../contracts/template';
import { warningOf, type RenderWarning } from '../contracts/warnings';
import { addressesOf, bodyPictures, fileAt } from './body';
import { directionOf } from './direction';
import { toDay, toWallTime } from './day';
import type { Mapping } from './mapping';
import { formatPath, type Path } from './path';
import { firstPicture, firstPictures, toPicture, type Locate } from './picture';
import { readValues, Sources, type Entry } from './read';
import { toPlainText } from './text';

/** Names of several authors or categories that a card still shows. */
const MOST_NAMES = 3;

export interface ResolveInput {
  /** The entry as loaded with `populateFor(mapping)`. */
  readonly entry: Entry;
  readonly mapping: Mapping;
  /** The title of an entry that has none: its content type's name. */
  readonly fallbackTitle: string;
  /** A BCP 47 tag: the entry's own locale, or the site's default. */
  readonly locale: string;
  /** In which moments become days: an IANA name. */
  readonly timeZone: string;
  /** `#rrggbb`. */
  readonly brandColor: string;
  readonly siteName: string | null;
  readonly logo: SourcePicture | null;
  /**
   * The logo for dark grounds.
   * @default null: the logo is for all of them
   */
  readonly darkLogo?: SourcePicture | null;
  readonly locate: Locate;
  /** The media library's files that `addressesToLookUp` asked for. */
  readonly files: readonly Entry[];
  /**
   * The parts that the template has for itself.
   * @default none
   */
  readonly parts?: PartSchemas;
  /**
   * What an ornament of the template grows from.
   * @default nothing
   */
  readonly seed?: string;
  /** Whether entities and HTML tags in plain texts are read. */
  readonly readHtml: boolean;
}

export interface Resolved {
  readonly content: Content;
  /** What was read besides the entry itself: a change of it makes the card stale. */
  readonly sources: readonly Source[];
  /** What an editor should know of the content. */
  readonly warnings: readonly RenderWarning[];
}

/**
 * Under which addresses the media library may hold the pictures of an entry's body; none where an
 * attribute of the mapping has a picture already.
 */
export function addressesToLookUp(entry: Entry, mapping: Mapping): string[] {
  const sources = new Sources();
  const isPicture = (file: unknown) => toPicture(file, ({ url }) => url) !== null;
  if (mapping.picture.some((path) => readValues(entry, path, sources).some(isPicture))) return [];
  const pictures = bodyPictures(entry, mapping.body, sources);
  const written = pictures.filter((picture) => typeof picture === 'string');
  return [...new Set(written.flatMap(addressesOf))];
}

/** Entry -> content. Pure: everything it needs is in its input. */
export function resolveContent(input: ResolveInput): Resolved {
  const { entry, mapping, locate } = input;
  const sources = new Sources();
  /** What the first path has that has something; every one that was read is followed. */
  const first = <Value>(
    paths: readonly Path[],
    read: (values: readonly unknown[], path: Path) => Value | null,
  ): Value | null => {
    for (const path of paths) {
      const found = read(readValues(entry, path, sources), path);
      if (found !== null) return found;
    }
    return null;
  };
  const text = (paths: readonly Path[]) =>
    first(paths, (values, path) => joinTexts(values, path, input.readHtml));

  const partOf = ({ type }: TextPartSchema, paths: readonly Path[]): PartValue | null => {
    if (type === 'date') {
      return first(paths, ([value], path) => toWallTime(value, typeAt(path), input.timeZone));
    }
    if (type !== 'list') return text(paths);
    return first(paths, (values, path) => listOf(values, path, input.readHtml));
  };
  const parts: [string, PartValue][] = [];
  const pictures: [string, readonly SourcePicture[]][] = [];
  for (const [name, schema] of Object.entries(input.parts ?? {})) {
    const paths = mapping.parts[name] ?? [];
    if (schema.type === 'pictures') {
      const found = first(paths, (files) => {
        const shown = firstPictures(files, schema.most, locate, sources);
        return shown.length === 0 ? null : shown;
      });
      if (found !== null) pictures.push([name, found]);
    } else {
      const value = partOf(schema, paths);
      if (value !== null) parts.push([name, value]);
    }
  }
  const picture =
    first(mapping.picture, (files) => firstPicture(files, locate, sources)) ??
    firstPicture(bodyFiles(input, sources), locate, sources);
  const title = text(mapping.title);
  const description = text(mapping.description);

  return {
    content: {
      title: title ?? input.fallbackTitle,
      // A description that repeats the title says nothing twice.
      description: description === title ? null : description,
      label: text(mapping.label),
      author: text(mapping.author),
      date: first(mapping.date, ([value], path) => toDay(value, typeAt(path), input.timeZone)),
      picture,
      logo: input.logo,
      ...(input.darkLogo && { darkLogo: input.darkLogo }),
      siteName: input.siteName,
      brandColor: input.brandColor,
      locale: input.locale,
      direction: directionOf(input.locale),
      ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
      ...(pictures.length > 0 && { pictures: Object.fromEntries(pictures) }),
      ...(input.seed !== undefined && { seed: input.seed }),
    },
    sources: sources.list(),
    // Where the mapping wants no title, it is not missing.
    warnings: title === null && mapping.title.length > 0 ? [titleMissing(input)] : [],
  };
}

/** The files of the media library that an entry's body shows, in reading order. */
export function bodyFiles(
  { entry, mapping, files }: Pick<ResolveInput, 'entry' | 'mapping' | 'files'>,
  sources: Sources,
): Entry[] {
  return bodyPictures(entry, mapping.body, sources).flatMap((picture): readonly Entry[] => {
    if (typeof picture !== 'string') return [picture];
    const file = fileAt(picture, files);
    return file === undefined ? [] : [file];
  });
}

/** Items of a list that a card can still show. */
const MOST_ITEMS = 12;

function listOf(values: readonly unknown[], path: Path, readHtml: boolean): string[] | null {
  const type = typeAt(path);
  const texts = values.flat().flatMap((value) => toPlainText(value, type, { readHtml }) ?? []);
  return texts.length === 0 ? null : texts.slice(0, MOST_ITEMS);
}

function joinTexts(values: readonly unknown[], path: Path, readHtml: boolean): string | null {
  const type = typeAt(path);
  const texts = values.flatMap((value) => toPlainText(value, type, { readHtml }) ?? []);
  // The components of a dynamic zone follow one another, and are no list of names.
  const most = path.some(({ component }) => component !== null) ? 1 : MOST_NAMES;
  return texts.length === 0 ? null : texts.slice(0, most).join(', ');
}

function titleMissing({ mapping, fallbackTitle }: ResolveInput): RenderWarning {
  return warningOf('OG_TITLE_MISSING', {
    title: fallbackTitle,
    paths: mapping.title.map(formatPath),
  });
}

function typeAt(path: Path): string {
  return path.at(-1)?.attribute.type ?? 'string';
}
