import type { Content } from '../../server/src/contracts/content';

/** Pixels of the design that words need in height before a part of the card has room beside them. */
const ROOM = { brand: 220, byline: 290, label: 340 } as const;

/**
 * Content without what a small card has no room for: the title comes first, and then who speaks,
 * who wrote it, and where it belongs.
 * @param height for all words, in pixels of the design
 */
export function trimContent<Picture>(content: Content<Picture>, height: number): Content<Picture> {
  return {
    ...content,
    ...(height < ROOM.brand && { logo: null, darkLogo: null, siteName: null, description: null }),
    ...(height < ROOM.byline && { author: null, date: null }),
    ...(height < ROOM.label && { label: null }),
  };
}
