import type { Choices, FocalPercent } from '../contracts/choices';
import type { FocalPoint, SourcePicture } from '../contracts/content';
import { warningOf, type RenderWarning } from '../contracts/warnings';
import type { Resolved } from './content';
import { toPicture, type Locate } from './picture';
import { Sources, type Entry } from './read';

/** A finished picture of the editor's own, in place of a drawn card. */
export interface OwnImage {
  readonly picture: SourcePicture;
  /** Whether `og` is cropped from it, as all other formats are. */
  readonly crop: boolean;
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
}

/**
 * What an entry's card shows, with the pictures that its editor chose. A file that is gone is warned
 * of: the card is then as if it had not been chosen.
 */
export function withPictures<Card extends Resolved>(
  card: Card,
  { picture: chosen, image: own }: Pick<Choices, 'picture' | 'image'>,
  { files, locate, options = {}, withoutPicture = false }: ChosenPicturesInput,
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
  const image = own === undefined ? null : focused(find(own.file, IMAGE_MISSING), own.focalPoint);
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
