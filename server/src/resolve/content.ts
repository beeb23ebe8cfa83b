import type { Content, Source, SourcePicture } from '../contracts/content';
import { directionOf } from './direction';
import type { Mapping } from './mapping';
import type { Path } from './path';
import { firstPicture, type Locate } from './picture';
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
  /** `#rrggbb`. */
  readonly brandColor: string;
  readonly siteName: string | null;
  readonly logo: SourcePicture | null;
  readonly locate: Locate;
}

export interface Resolved {
  readonly content: Content;
  /** What was read besides the entry itself: a change of it makes the card stale. */
  readonly sources: readonly Source[];
}

/** Entry -> content. Pure: everything it needs is in its input. */
export function resolveContent(input: ResolveInput): Resolved {
  const { entry, mapping } = input;
  const sources = new Sources();
  const values = (path: Path | null) => (path === null ? [] : readValues(entry, path, sources));
  const text = (path: Path | null) => joinTexts(values(path), path);

  const picture = firstPicture(values(mapping.picture), input.locate);
  if (picture?.fileId != null) sources.add({ kind: 'file', id: picture.fileId });
  const title = text(mapping.title);
  const description = text(mapping.description);

  return {
    content: {
      title: title ?? input.fallbackTitle,
      // A description that repeats the title says nothing twice.
      description: description === title ? null : description,
      label: text(mapping.label),
      author: text(mapping.author),
      date: toDay(values(mapping.date)[0]),
      picture,
      logo: input.logo,
      siteName: input.siteName,
      brandColor: input.brandColor,
      locale: input.locale,
      direction: directionOf(input.locale),
    },
    sources: sources.list(),
  };
}

function joinTexts(values: readonly unknown[], path: Path | null): string | null {
  const type = path?.at(-1)?.attribute.type ?? 'string';
  const texts = values.flatMap((value) => toPlainText(value, type) ?? []);
  return texts.length === 0 ? null : texts.slice(0, MOST_NAMES).join(', ');
}

/**
 * The day of a date, `YYYY-MM-DD`: cards show no time, and an entry that is published twice in a
 * day keeps its card.
 */
function toDay(value: unknown): string | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
