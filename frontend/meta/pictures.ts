import type { MetaCard, MetaPicture } from './types';

/** A picture as tags tell of it. */
export interface TaggedPicture {
  readonly url: string;
  /** The same, where it is one of HTTPS. */
  readonly secureUrl?: string;
  readonly width?: number;
  readonly height?: number;
  readonly type?: string;
  readonly alt?: string;
}

/** The card's pictures: the one that every platform shows first, and the others in the order of their names. */
export function picturesOf(card: MetaCard): TaggedPicture[] {
  // X has a tag of its own, and would else be what others show as a second picture of much the same shape.
  const others = formatsOf(card).filter(([name]) => name !== 'x');
  return [card, ...others.map(([, picture]) => picture)].map((picture) =>
    tagged(picture, card.alt),
  );
}

/** The picture that X shows. */
export function pictureForX(card: MetaCard): TaggedPicture {
  const own = formatsOf(card).find(([name]) => name === 'x');
  return tagged(own?.[1] ?? card, card.alt);
}

function formatsOf({ formats }: MetaCard): (readonly [string, MetaPicture])[] {
  if (!formats) return [];
  if (!Array.isArray(formats)) return Object.entries(formats as Record<string, MetaPicture>);
  const list = formats as readonly (MetaPicture & { readonly name: string })[];
  return list.map((picture) => [picture.name, picture]);
}

function tagged({ url, width, height, mime }: MetaPicture, alt?: string | null): TaggedPicture {
  return {
    url,
    ...(url.startsWith('https:') && { secureUrl: url }),
    // A platform that is told no size fetches the picture to find out.
    ...(width && height && { width, height }),
    ...(mime && { type: mime }),
    ...(alt && { alt }),
  };
}
