/** The built-in sizes by name, in pixels. */
export const FORMATS = {
  /** What Facebook, LinkedIn, Slack, Discord and WhatsApp show: the card itself. */
  og: { width: 1200, height: 630 },
  x: { width: 1200, height: 600 },
  square: { width: 1200, height: 1200 },
  /** As on Pinterest. */
  portrait: { width: 1000, height: 1500 },
} as const satisfies Record<string, PictureSize>;

/** How many sizes there may be, since each is a picture to draw and to keep for every card. */
export const MOST_FORMATS = 8;

/** What a size of the user's own is called: it becomes a part of file names and a key of answers. */
export const FORMAT_NAME = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, longest: 40 };

/** How long its sides may be, in pixels. */
export const FORMAT_SIDE = { least: 200, most: 4096 };

/** Its longer side at most, as a multiple of the shorter one: beyond it, no text stays readable. */
export const FORMAT_RATIO = 4;

/** A built-in name, or one of the user's own: lower-case letters, digits and dashes. */
export type FormatName = string;

/** The sizes that a card is drawn in, by name; `og` is always among them. */
export type Formats = Readonly<Record<FormatName, PictureSize>>;

export interface PictureSize {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** A part of a picture. */
export interface PictureRegion extends PictureSize {
  /** Pixels. */
  readonly left: number;
  /** Pixels. */
  readonly top: number;
}

/** The two types that every platform takes. WebP is refused by Facebook and LinkedIn. */
export type PictureMime = 'image/jpeg' | 'image/png';

/** How a picture leaves the renderer. */
export interface OutputOptions {
  /** `auto` takes a PNG where it fits the budget and the card holds no photo, otherwise a JPEG. */
  readonly format: 'auto' | 'jpeg' | 'png';
  /** The largest file, in bytes. The quality steps down until the picture fits. */
  readonly maxBytes: number;
  /**
   * Whether the file's metadata says that an AI model made a part of it.
   * @default it says nothing
   */
  readonly disclose?: true;
}
