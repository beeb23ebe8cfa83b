import type { Content, PartValue, PictureBytes } from '../../contracts/content';
import type { RenderWarning } from '../../contracts/warnings';
import type { DrawablePicture, PictureWish } from '../../contracts/template';
import type { Pixels } from '../painter';
import type { PreparedPicture, PreparePicture } from '../pictures';
import { cleanText } from './text';

/** How large the pictures of a card are shown; null where the template shows none. */
export interface CardWishes {
  readonly picture: PictureWish | null;
  readonly logo: PictureWish | null;
  /** How so many pictures of a part or an option are shown; none of a name that it does not show. */
  readonly pictures: (name: string, count: number) => readonly PictureWish[];
}

/** Content that is fit to be drawn, and the pixels of its pictures by their `src`. */
export interface CardContent {
  readonly content: Content<DrawablePicture>;
  readonly pictures: ReadonlyMap<string, Pixels>;
}

/** Cleans the texts of a card and prepares its pictures. */
export async function prepareContent(
  content: Content<PictureBytes>,
  wishes: CardWishes,
  prepare: PreparePicture,
  warn: (warning: RenderWarning) => void,
): Promise<CardContent> {
  const clean = (text: string | null) => (text === null ? null : cleanText(text) || null);
  const { pictures: sources = {}, darkLogo: ofDark = null, ...words } = content;
  const picture = await prepare(content.picture, wishes.picture, warn);
  const logo = await prepare(content.logo, wishes.logo, warn);
  const darkLogo = await prepare(ofDark, wishes.logo, warn);
  const named = new Map<string, readonly PreparedPicture[]>();
  for (const [name, given] of Object.entries(sources)) {
    named.set(
      name,
      await prepareAll(given, (count) => wishes.pictures(name, count), prepare, warn),
    );
  }
  const pictures = new Map<string, Pixels>();
  for (const prepared of [picture, logo, darkLogo, ...[...named.values()].flat()]) {
    if (prepared) pictures.set(prepared.drawable.src, prepared.pixels);
  }
  return {
    content: {
      ...words,
      title: cleanText(content.title),
      description: clean(content.description),
      label: clean(content.label),
      author: clean(content.author),
      siteName: clean(content.siteName),
      picture: picture && picture.drawable,
      logo: logo && logo.drawable,
      ...(darkLogo && { darkLogo: darkLogo.drawable }),
      ...(content.parts && { parts: cleanParts(content.parts) }),
      ...(named.size > 0 && { pictures: drawables(named) }),
    },
    pictures,
  };
}

/**
 * Prepares the pictures of a part or an option. The rest is cropped anew where one cannot be read, so
 * that what is drawn has no hole.
 */
async function prepareAll(
  given: readonly PictureBytes[],
  wishesFor: (count: number) => readonly PictureWish[],
  prepare: PreparePicture,
  warn: (warning: RenderWarning) => void,
): Promise<readonly PreparedPicture[]> {
  const wishes = wishesFor(given.length);
  const prepared: PreparedPicture[] = [];
  const readable: PictureBytes[] = [];
  for (const [index, picture] of given.entries()) {
    const wish = wishes[index];
    if (wish === undefined) break;
    const drawn = await prepare(picture, wish, warn);
    if (drawn === null) continue;
    prepared.push(drawn);
    readable.push(picture);
  }
  const asked = Math.min(given.length, wishes.length);
  if (readable.length === 0 || readable.length === asked) return prepared;
  return prepareAll(readable, wishesFor, prepare, warn);
}

function drawables(
  named: ReadonlyMap<string, readonly PreparedPicture[]>,
): NonNullable<Content<DrawablePicture>['pictures']> {
  const all = [...named].map(([name, pictures]) => [
    name,
    pictures.map(({ drawable }) => drawable),
  ]);
  return Object.fromEntries(all) as NonNullable<Content<DrawablePicture>['pictures']>;
}

function cleanParts(parts: NonNullable<Content['parts']>): NonNullable<Content['parts']> {
  const cleaned = Object.entries(parts).map(([name, value]): [string, PartValue] => [
    name,
    typeof value === 'string' ? cleanText(value) : value.map(cleanText),
  ]);
  return Object.fromEntries(cleaned.filter(([, value]) => value.length > 0));
}
