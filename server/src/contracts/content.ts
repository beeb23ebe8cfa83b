/** The way a locale is written. */
export type Direction = 'ltr' | 'rtl';

/**
 * What one of a template's own parts holds: see `PartSchema`. A date is that of the site's time
 * zone, to be read in UTC: `2026-03-05`, or `2026-03-05T19:30Z` where the attribute has a time.
 */
export type PartValue = string | readonly string[];

/**
 * What a template draws, resolved from an entry, its choices and the site's settings.
 *
 * `Picture` is a reference while content is resolved and fingerprinted, and the bytes once it is
 * sent to a renderer.
 */
export interface Content<Picture = SourcePicture> {
  /** Never empty: the entry's title, or the name of its content type. Plain text. */
  readonly title: string;
  /** Plain text, or null. */
  readonly description: string | null;
  /** A category, a section, a kicker. Plain text, or null. */
  readonly label: string | null;
  /** A person's name, or null. */
  readonly author: string | null;
  /** A day of the site's zone, `YYYY-MM-DD`, or null. Templates show it in the locale's own form. */
  readonly date: string | null;
  readonly picture: Picture | null;
  readonly logo: Picture | null;
  /** The logo for dark grounds. Absent where the site has one logo for all of them. */
  readonly darkLogo?: Picture | null;
  /** The site's name, or null. */
  readonly siteName: string | null;
  /** `#rrggbb`. */
  readonly brandColor: string;
  /** A BCP 47 tag, such as `en` or `ar`. */
  readonly locale: string;
  readonly direction: Direction;
  /** The template's own parts that the entry has something for, by name. Absent where it has none. */
  readonly parts?: Readonly<Record<string, PartValue>>;
  /**
   * The pictures of the template's own parts and options, by name, in their order. Absent where it has
   * none; a name that nothing was found for is left out.
   */
  readonly pictures?: Readonly<Record<string, readonly Picture[]>>;
  /** What an ornament grows from, the entry's own. Absent where the template has no such ornament. */
  readonly seed?: string;
}

/** The point of a picture that every crop of it should show, as the media library keeps it. */
export interface FocalPoint {
  /** Of the width, from the left: 0 to 1. */
  readonly x: number;
  /** Of the height, from the top: 0 to 1. */
  readonly y: number;
}

/** Where a source picture lies, before its bytes are read. */
export interface SourcePicture {
  /** The media library's row, or null for a picture of the site's settings. */
  readonly fileId: number | null;
  /** An absolute path on this machine, or an absolute http(s) URL. */
  readonly location: string;
  /** Where a file that should lie on this machine may be read as well: an http(s) URL. */
  readonly address?: string;
  /** What an error or a warning calls it. */
  readonly name: string;
  /** Null where nobody has set one. */
  readonly focalPoint: FocalPoint | null;
}

/** A source picture's bytes, exactly as stored: any type, not yet checked. */
export interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Null where nobody has set one. */
  readonly focalPoint: FocalPoint | null;
}

/** A document or file that a card shows, so that a change of it can mark the card stale. */
export type Source =
  | { readonly kind: 'document'; readonly uid: string; readonly documentId: string }
  | { readonly kind: 'file'; readonly id: number };
