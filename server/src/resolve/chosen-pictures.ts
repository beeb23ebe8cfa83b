import type { Choices, FocalPercent } from '../contracts/choices';
import type { FocalPoint, Source, SourcePicture } from '../contracts/content';
import { warningOf, type RenderWarning } from '../contracts/warnings';
import type { Resolved } from './content';
import type { Path } from './path';
import { firstPicture, toPicture, type Locate } from './picture';
import { readValues, Sources, type Entry } from './read';

/** A finished picture in place of a drawn card: the editor's own, or one that an image service made. */
export interface OwnImage {
  readonly picture: SourcePicture;
  /** Whether `og` is cropped from it, as all other formats are. */
  readonly crop: boolean;
  /**
   * Whether an image service made it.
   * @default false
   */
  readonly made?: boolean;
}

export interface ChosenPicturesInput {
  /** Those files that the choices name, as far as they are there. */
  readonly files: readonly Entry[];
  readonly locate: Locate;
  /**
   * The files that options of the template name, by the option's name.
   * @default none
   */
  readonly options?: Readonly<Record<string, string>>;
  /**
   * Whether the card's design leaves the entry's picture out, or has one of its own in its place.
   * @default false
   */
  readonly withoutPicture?: boolean;
  /**
   * A finished picture that the entry holds itself, for where the editor chose none.
   * @default null
   */
  readonly entrysOwn?: EntrysOwn | null;
}

/** A finished picture among an entry's values. */
export interface EntrysOwn {
  readonly picture: SourcePicture | null;
  /** The files that were looked at: a change of one makes the card stale. */
  readonly sources: readonly Source[];
}

/** The finished picture that an entry holds itself: the first one that its mapping leads to. */
export function entrysOwnPicture(entry: Entry, paths: readonly Path[], locate: Locate): EntrysOwn {
  const sources = new Sources();
  const files = paths.flatMap((path) => readValues(entry, path, sources));
  return { picture: firstPicture(files, locate, sources), sources: sources.list() };
}

/**
 * What an entry's card shows, with the pictures that its editor chose. A file that is gone is warned
 * of: the card is then as if it had not been chosen.
 */
export function withPictures<Card extends Resolved>(
  card: Card,
  { picture: chosen, image: own }: Pick<Choices, 'picture' | 'image'>,
  { files, locate, options = {}, withoutPicture = false, entrysOwn = null }: ChosenPicturesInput,
): Card & { readonly image: OwnImage | null } {
  const sources = new Sources();
  for (const source of card.sources) sources.add(source);
  const warnings: RenderWarning[] = [];

  const find = (documentId: string, missing: RenderWarning): SourcePicture | null => {
    const file = files.find((each) => each['documentId'] === documentId);
    const found = toPicture(file, locate);
    if (found === null) warnings.push(missing);
    else if (found.fileId !== null) sources.add({ kind: 'file', id: found.fileId });
    return found;
  };
  const pictureOf = (entrys: SourcePicture | null): SourcePicture | null => {
    if (withoutPicture || chosen === undefined) return entrys;
    if (chosen === false) return null;
    const other = chosen.file === undefined ? entrys : find(chosen.file, PICTURE_MISSING);
    return focused(other, chosen.focalPoint) ?? entrys;
  };

  const picture = pictureOf(card.content.picture);
  const imageOf = (): SourcePicture | null => {
    if (own !== undefined) return focused(find(own.file, IMAGE_MISSING), own.focalPoint);
    for (const source of entrysOwn?.sources ?? []) sources.add(source);
    return entrysOwn?.picture ?? null;
  };

  const image = imageOf();
  const optional = Object.entries(options).flatMap(([name, file]) => {
    const found = find(file, OPTION_MISSING);
    return found === null ? [] : [[name, [found]] as const];
  });
  const pictures = { ...card.content.pictures, ...Object.fromEntries(optional) };
  return {
    ...card,
    content: {
      ...card.content,
      picture,
      ...(Object.keys(pictures).length > 0 && { pictures }),
    },
    image: image && { picture: image, crop: own?.crop === true },
    sources: sources.list(),
    warnings: [...card.warnings, ...warnings],
  };
}

const PICTURE_MISSING = warningOf('OG_FILE_MISSING', { instead: 'picture' });
const OPTION_MISSING = warningOf('OG_FILE_MISSING', { instead: 'nothing' });
const IMAGE_MISSING = warningOf('OG_FILE_MISSING', { instead: 'card' });

function focused(
  picture: SourcePicture | null,
  focalPoint: FocalPercent | undefined,
): SourcePicture | null {
  if (picture === null || focalPoint === undefined) return picture;
  return { ...picture, focalPoint: toFraction(focalPoint) };
}

function toFraction({ x, y }: FocalPercent): FocalPoint {
  return { x: x / 100, y: y / 100 };
}
