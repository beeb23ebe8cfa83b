import type { Content, PartValue, PictureBytes } from '../../contracts/content';
import type { RenderWarning } from '../../contracts/warnings';
import type { DrawablePicture, PictureWish } from '../../contracts/template';
import type { Pixels } from '../painter';
import type { PreparePicture } from '../pictures';
import { cleanText } from './text';

/** How large the pictures of a card are shown; null where the template shows none. */
export interface CardWishes {
  readonly picture: PictureWish | null;
  readonly logo: PictureWish | null;
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
  const picture = await prepare(content.picture, wishes.picture, warn);
  const logo = await prepare(content.logo, wishes.logo, warn);
  const pictures = new Map<string, Pixels>();
  for (const prepared of [picture, logo]) {
    if (prepared) pictures.set(prepared.drawable.src, prepared.pixels);
  }
  return {
    content: {
      ...content,
      title: cleanText(content.title),
      description: clean(content.description),
      label: clean(content.label),
      author: clean(content.author),
      siteName: clean(content.siteName),
      picture: picture && picture.drawable,
      logo: logo && logo.drawable,
      ...(content.parts && { parts: cleanParts(content.parts) }),
    },
    pictures,
  };
}

function cleanParts(parts: NonNullable<Content['parts']>): NonNullable<Content['parts']> {
  const cleaned = Object.entries(parts).map(([name, value]): [string, PartValue] => [
    name,
    typeof value === 'string' ? cleanText(value) : value.map(cleanText),
  ]);
  return Object.fromEntries(cleaned.filter(([, value]) => value.length > 0));
}
