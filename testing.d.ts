/**
 * For the tests of an app's own templates, in any runner: `strapi-plugin-og-image/testing`.
 */
import type { OptionValue, PartValue, PictureSize, SampleContent } from './template';

/** A picture's file, by its path, or its bytes: PNG, JPEG, WebP, AVIF, GIF or SVG. */
export type TestPicture = string | Uint8Array;

/** What is drawn in place of the template's sample, all of it optional. */
export type TestContent = Partial<Omit<SampleContent, 'picture' | 'logo' | 'parts'>> & {
  readonly picture?: TestPicture | null;
  readonly logo?: TestPicture | null;
  /** Those of the template's own parts and options, by name. */
  readonly pictures?: Readonly<Record<string, readonly TestPicture[]>>;
};

/** What to draw a template with. All of it is optional. */
export interface DrawOptions {
  /**
   * The template's name.
   * @default the only one of the file
   */
  readonly template?: string;
  /**
   * What is drawn in place of the template's sample.
   * @default the sample
   */
  readonly content?: TestContent;
  /**
   * The template's own parts, by name, in place of the sample's.
   * @default the sample's
   */
  readonly parts?: Readonly<Record<string, PartValue>>;
  /**
   * What an editor chose of the template's options.
   * @default what the options have by default
   */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /**
   * Pixels, or the name of a built-in size.
   * @default 'og': 1200 x 630
   */
  readonly size?: 'og' | 'x' | 'square' | 'portrait' | PictureSize;
}

/** A picture, as a card would be. */
export interface DrawnCard {
  readonly bytes: Uint8Array;
  readonly mime: 'image/jpeg' | 'image/png';
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** What an editor would be told of it, such as a text that was cut short. Empty when all is well. */
  readonly warnings: readonly DrawWarning[];
}

/** Something that an editor should know of a card that was drawn all the same. */
export interface DrawWarning {
  readonly code:
    | 'OG_DESIGN_INCOMPLETE'
    | 'OG_FILE_MISSING'
    | 'OG_FONT_SKIPPED'
    | 'OG_GLYPHS_FOREIGN'
    | 'OG_GLYPHS_MISSING'
    | 'OG_IMAGE_ANIMATED'
    | 'OG_IMAGE_HEAVY'
    | 'OG_IMAGE_RATIO'
    | 'OG_IMAGE_REENCODED'
    | 'OG_IMAGE_SKIPPED'
    | 'OG_IMAGE_SMALL'
    | 'OG_IMAGE_TOO_SMALL'
    | 'OG_ORDER_FAILED'
    | 'OG_ORDER_LOST'
    | 'OG_ORDER_OVER_LIMIT'
    | 'OG_ORDER_REFUSED'
    | 'OG_ORDER_STOPPED'
    | 'OG_ORDER_UNASKED'
    | 'OG_ORDER_WAITING'
    | 'OG_PICTURE_SKIPPED'
    | 'OG_PIN_GONE'
    | 'OG_TEXT_CLAMPED'
    | 'OG_TITLE_MISSING';
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  /** A sentence that names the wrong thing and the remedy. */
  readonly message: string;
  /** There when what is missing may be there another time. */
  readonly transient?: true;
}

/**
 * Draws a template of a file as the plugin would: compiled, and drawn by a render process, which ends by
 * itself.
 * @param file a path, from the folder in which the tests run
 * @throws Error with a `code` (OG_TEMPLATE_FAILED and others) and a message that says what is wrong,
 * with file and line where the template is
 */
export function drawTemplate(file: string, options?: DrawOptions): Promise<DrawnCard>;
