import type { OptionValue } from './template';

/** What an editor decided for one entry: the value of the custom field. Everything is optional. */
export interface Choices {
  /** A template's name, as `GET /og-image/templates` lists it. */
  readonly template?: string;
  /** Of the template's options, those with another value than their default, by name. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** A CSS colour: hex, `rgb()`, `hsl()` or a colour name. Kept as `#rrggbb`. */
  readonly brandColor?: string;
  /** The card's own title, in place of the entry's. Plain text, at most 300 UTF-16 units. */
  readonly title?: string;
  /** The card's own description, at most 1,000 UTF-16 units. */
  readonly description?: string;
  /** The card's own label, at most 100 UTF-16 units. */
  readonly label?: string;
  /**
   * The picture's alternative text, at most 420 UTF-16 units, as many as X takes.
   * @default the title that is drawn
   */
  readonly alt?: string;
  /**
   * What stands in the entry's picture's place: `false` for no picture, another file, or the entry's
   * own with a focal point for this card alone.
   */
  readonly picture?: false | PictureChoice;
  /** A finished picture of the editor's own, in place of a drawn card. */
  readonly image?: ImageChoice;
  /**
   * A background that an AI model makes; `false` for none where the content type's entries have one by
   * themselves.
   * @default none, or one of the entry's own words where the content type is among `automatic`
   */
  readonly background?: false | BackgroundChoice;
  /**
   * The fingerprint of a picture that the card has had, which it keeps until this is taken away.
   * @default the card follows its entry
   */
  readonly pin?: string;
  /** The entry has no card. A client may write `false` for the whole value instead. */
  readonly off?: true;
}

/** A point of a picture in percent of its width and height, 0 to 100, as the media library keeps it. */
export interface FocalPercent {
  /** From the left. */
  readonly x: number;
  /** From the top. */
  readonly y: number;
}

/** A picture on the card. At least one of the two is there. */
export interface PictureChoice {
  /**
   * The `documentId` of a file of the media library: row ids change when content is transferred.
   * @default the entry's own picture
   */
  readonly file?: string;
  /** @default the file's own */
  readonly focalPoint?: FocalPercent;
}

/** A picture that is the card. */
export interface ImageChoice {
  /** The `documentId` of a file of the media library. */
  readonly file: string;
  /**
   * Whether every format is cropped from it. Otherwise `og` is the picture as it is, whatever its
   * shape, and the other formats alone are cropped.
   */
  readonly crop?: true;
  /** What crops keep. @default the file's own, or the middle */
  readonly focalPoint?: FocalPercent;
}

/** A background by what it was asked for. The same prompt and seed are the same picture. */
export interface BackgroundChoice {
  /** As it is sent, 1 to 4,000 UTF-16 units: a title that changes later changes nothing of it. */
  readonly prompt: string;
  /**
   * An integer from 0 to 2,147,483,647. Another one asks for another picture of the same prompt.
   * @default 0
   */
  readonly seed?: number;
}

/** The most UTF-16 units of a background's prompt. */
export const LONGEST_PROMPT = 4_000;

/** The largest seed. */
export const MOST_SEED = 2_147_483_647;

/** The choices that are the card's own words, and how long each may be, in UTF-16 units. */
export const WORDS = { title: 300, description: 1_000, label: 100, alt: 420 } as const;
export type Word = keyof typeof WORDS;

/** Every choice there is, by its key. */
export const CHOICE_KEYS = [
  'template',
  'options',
  'brandColor',
  'title',
  'description',
  'label',
  'alt',
  'picture',
  'image',
  'background',
  'pin',
  'off',
] as const satisfies readonly (keyof Choices)[];
