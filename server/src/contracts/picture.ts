/** The built-in sizes by name, in pixels. */
export const FORMATS = {
  /** What Facebook, LinkedIn, Slack, Discord and WhatsApp show: the card itself. */
  og: { width: 1200, height: 630 },
  x: { width: 1200, height: 600 },
  square: { width: 1200, height: 1200 },
  /** As on Pinterest. */
  portrait: { width: 1000, height: 1500 },
} as const satisfies Record<string, PictureSize>;

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
