/** As much of the field's value in REST and GraphQL as tags are made from. */
export interface MetaCard {
  /** An absolute address. */
  readonly url: string;
  /** Pixels. */
  readonly width?: number | null;
  /** Pixels. */
  readonly height?: number | null;
  readonly alt?: string | null;
  /** `image/jpeg` or `image/png` */
  readonly mime?: string | null;
  /** By name as REST has them, or as a list with the names in it as GraphQL does. */
  readonly formats?:
    | Readonly<Record<string, MetaPicture>>
    | readonly (MetaPicture & { readonly name: string })[]
    | null;
}

/** A picture of the card in another size. */
export interface MetaPicture {
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly mime?: string | null;
}

/** What the page says of itself besides its card; all of it is optional. */
export interface MetaPage {
  readonly title?: string | null;
  readonly description?: string | null;
  /** The page's own absolute address, without what only tracks. */
  readonly url?: string | null;
  readonly siteName?: string | null;
  /**
   * Such as `article`.
   * @default 'website'
   */
  readonly type?: string | null;
  /** A BCP 47 tag such as `pt-BR`. */
  readonly locale?: string | null;
  /** The locales of the page's translations. */
  readonly alternateLocales?: readonly string[] | null;
  /** A CSS colour, which browsers and Discord show beside the page: often the card's `brandColor`. */
  readonly themeColor?: string | null;
  /** The site's account on X: `@example`. */
  readonly twitterSite?: string | null;
}

/** A `<meta>` element: those of Open Graph have a `property`, the others a `name`. */
export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };
