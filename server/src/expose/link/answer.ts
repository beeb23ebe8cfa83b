import type { PictureMime } from '../../contracts/picture';

/** A picture's bytes, as a link answers them. */
export interface LinkedPicture {
  readonly bytes: Uint8Array;
  readonly mime: PictureMime;
  /** Equal for equal bytes. */
  readonly tag: string;
}

/** What a link leads to. */
export type LinkAnswer =
  /** Its signature was made for another card, or for none. */
  | { readonly kind: 'refused' }
  /** To the current picture's own address. */
  | { readonly kind: 'moved'; readonly url: string }
  | { readonly kind: 'picture'; readonly picture: LinkedPicture }
  /**
   * The entry has no card, and the site's fallback stands in for it where there is one.
   * @param reason a sentence
   */
  | { readonly kind: 'none'; readonly fallback: LinkedPicture | null; readonly reason: string }
  /** The card is not drawn yet: the next request may have more luck. */
  | { readonly kind: 'late'; readonly fallback: LinkedPicture | null };

/** What a request for a link says, as it came. */
export interface LinkRequest {
  readonly uid: string;
  readonly documentId: string;
  /** The last segment: `og.jpg`. */
  readonly file: string;
  readonly locale: unknown;
  readonly sig: unknown;
}
