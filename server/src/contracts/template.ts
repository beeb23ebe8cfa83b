import type { ReactElement } from 'react';

import type { Content } from './content';
import type { PictureRegion, PictureSize } from './picture';

/** A source picture after sharp has read, turned, cropped and bounded it: safe to draw. */
export interface DrawablePicture extends PictureSize {
  /** What an `img` element shows it by. Only the renderer knows what it means. */
  readonly src: string;
  /**
   * What it can be told apart from: a picture drawn in dark lines on nothing needs a `light` ground,
   * one in white a `dark` one. `any` when it brings its own ground, as a photo does.
   */
  readonly ground: 'light' | 'dark' | 'any';
  /**
   * The lightest colour, as `#rrggbb`, that the picture shows within a region of itself: what light
   * text over it must be told apart from. Measured on its pixels.
   */
  readonly lightest: (region: PictureRegion) => string;
}

/** What a template asks of `fit`: a box and the sizes that may be tried, largest first. */
export interface FitOptions {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Font sizes in pixels, largest first. The first at which the whole text fits is taken. */
  readonly sizes: readonly number[];
  readonly weight: 400 | 700;
  /** A multiple of the font size. Raised for writings whose marks need more room. */
  readonly lineHeight: number;
  /**
   * Letter spacing as a multiple of the font size. Left out where letters join, as in Arabic.
   * @default 0
   */
  readonly tracking?: number;
  /** @default as many as the box's height holds */
  readonly maxLines?: number;
}

/** A text that fits its box: draw each line as it stands, without wrapping. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly fontSize: number;
  /** Pixels. */
  readonly lineHeight: number;
  /** Pixels. */
  readonly letterSpacing: number;
  /** Pixels that the widest line takes. */
  readonly width: number;
  /** Whether an ellipsis stands for the end of the text. */
  readonly clamped: boolean;
}

/** The kind of letters that a template is set in, where the app has no font of its own. */
export type Typeface = 'sans' | 'serif' | 'mono';

/**
 * Where a template puts its words on a card that is read from the left, so that a picture behind them
 * may be calm there: on one side, over the whole card, or nowhere, where none lie over a picture.
 */
export const CALM_PLACES = ['left', 'right', 'top', 'bottom', 'whole', 'none'] as const;
export type CalmPlace = (typeof CALM_PLACES)[number];

/** Whether a ground is dark, with light words on it, or light. */
export type GroundTone = 'light' | 'dark';

export type OptionValue = string | number | boolean;

interface OptionBase<Value extends OptionValue> {
  /** What editors read beside the control. */
  readonly label: string;
  /** A sentence under the control. */
  readonly help?: string;
  readonly default: Value;
}

/** One of a template's options: from it the field draws a control, and what is chosen is checked. */
export type OptionSchema =
  | (OptionBase<string> & {
      readonly type: 'text';
      /** UTF-16 units. */
      readonly maxLength: number;
    })
  | (OptionBase<number> & {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      /** @default any number between */
      readonly step?: number;
    })
  | (OptionBase<boolean> & { readonly type: 'boolean' })
  | (OptionBase<string> & {
      readonly type: 'choice';
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    })
  /** `#rrggbb`. */
  | (OptionBase<string> & { readonly type: 'color' })
  /** The `documentId` of a picture in the media library, or an empty text for none. */
  | (OptionBase<''> & { readonly type: 'picture' });

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

/**
 * Further content that a template draws besides title, description, label, author, date and
 * picture, such as a product's price.
 */
export type PartSchema = TextPartSchema | PicturesPartSchema;

interface PartBase {
  /** What people call it. */
  readonly label: string;
  /** Paths of attributes that most likely hold it, the likeliest first. */
  readonly names: readonly string[];
}

export interface TextPartSchema extends PartBase {
  /**
   * A `text`, a `number` as it is stored (`49.9`), a `date` with its time, to be read in UTC (see
   * `PartValue`), or a `list` of texts.
   */
  readonly type: 'text' | 'number' | 'date' | 'list';
}

/** Pictures of the media library, in their order: those of a gallery, or the covers of related entries. */
export interface PicturesPartSchema extends PartBase {
  readonly type: 'pictures';
  /** How many of them the template draws at most: 1 to 8. */
  readonly most: number;
}

export type PartSchemas = Readonly<Record<string, PartSchema>>;

export interface TemplateProps {
  readonly content: Content<DrawablePicture>;
  readonly size: PictureSize;
  /** What was chosen of the template's options; the rest has its defaults. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /**
   * There where a picture lies behind the card in place of the template's own ground: the tone that the
   * picture is veiled in. Words and root should have that tone, and ornaments that cover the card step
   * back. A template that passes it over keeps its own colours.
   */
  readonly ground?: GroundTone;
  /** Fits a text into a box by the measured widths of its letters. */
  readonly fit: (text: string, options: FitOptions) => FittedText;
}

/** How a template wants the entry's picture: cropped to this many pixels, focal point in mind. */
export interface PictureWish extends PictureSize {
  readonly fit: 'cover' | 'contain';
  /**
   * The box in which a cut-out is shown: a picture that says it needs a ground. It is never cropped,
   * but as large as it fits into the box, and has that size.
   * @default as large as the wish
   */
  readonly cutout?: PictureSize;
  /**
   * Colours, as `#rrggbb`, that stand for its own from the darkest to the lightest, evenly spaced: a
   * duotone has two or three.
   * @default the picture's own colours
   */
  readonly tones?: readonly string[];
}

/**
 * How a template wants the pictures of one of its parts or options.
 * @param count how many there are, of which each gets the wish at its place
 */
export type PicturesWish = (
  size: PictureSize,
  content: WishContent,
  count: number,
) => readonly PictureWish[];

/** What a wish for a picture may depend on besides the card's size. */
export type WishContent = Pick<Content<unknown>, 'brandColor'>;

/**
 * Content without pictures. They are `null` by name: an app whose TypeScript is not strict about null
 * could not write `null` where the type says `never`.
 */
export interface SampleContent extends Omit<
  Content<never>,
  'picture' | 'logo' | 'darkLogo' | 'pictures'
> {
  readonly picture: null;
  readonly logo: null;
}

/** A template drawn here: a plain function component, without hooks. */
export interface Template {
  /** Lower-case letters, digits and dashes; what choices and the API call it. */
  readonly name: string;
  /** What editors read in the gallery. */
  readonly label: string;
  /** Raise it when the same content shall look different: every card of the template is redrawn. */
  readonly version: number;
  /** The crop of the entry's picture that the component will draw, or null when it draws none. */
  readonly picture: (size: PictureSize, content: WishContent) => PictureWish | null;
  /** @default 'sans' */
  readonly typeface?: Typeface;
  /** What editors may choose of it, by name. */
  readonly options?: OptionSchemas;
  /** What it draws besides what every card has, by name. */
  readonly parts?: PartSchemas;
  /** The crops of the pictures that its parts and options bring, by the name of those. */
  readonly pictures?: Readonly<Record<string, PicturesWish>>;
  /** Whether something on it grows from the entry's id, so that no two entries share a picture. */
  readonly seeded?: boolean;
  /** The box that the site's logo will be drawn in, or null when the component draws none. */
  readonly logo: (size: PictureSize) => PictureWish | null;
  /**
   * Where its words lie over a picture behind them, on a card that is read from the left. Mirror it for
   * one that is read from the right.
   * @default 'whole'
   */
  readonly calm?: CalmPlace;
  readonly component: (props: TemplateProps) => ReactElement;
  /** What it is shown with where there is no entry yet. */
  readonly sample: SampleContent;
}

/** What Strapi's own process knows of a template: plain data, and none of its code. */
export interface TemplateInfo extends Pick<Template, 'name' | 'label' | 'version' | 'sample'> {
  readonly options: OptionSchemas;
  readonly parts: PartSchemas;
  readonly seeded: boolean;
  /** Whether it draws the entry's picture. */
  readonly picture: boolean;
  /** Whether it draws the site's logo. */
  readonly logo: boolean;
  /** Where its words lie over a picture, on a card that is read from the left. */
  readonly calm: CalmPlace;
  /**
   * What its pictures depend on besides its version: its own file and every file that it imports. Null
   * for a template that is built in, which raises its version instead.
   */
  readonly digest: string | null;
  /** There where it is a design. */
  readonly design?: DesignInfo;
  /** There where an image service draws it. */
  readonly service?: ServiceInfo;
}

/** What editors should know of a template that an image service draws. */
export interface ServiceInfo {
  /** The template that draws its cards here, until the service has made them. */
  readonly fallback: string;
  /** What a picture costs; null where the site does not say. */
  readonly price: Price | null;
}

/** What one picture costs. */
export interface Price {
  readonly amount: number;
  /** An ISO 4217 code, such as `USD`. */
  readonly currency: string;
}

/** What editors should know of a design besides what they know of every template. */
export interface DesignInfo {
  /** The name of the template that draws it. */
  readonly template: string;
  /** The options of that template which are not an editor's to choose, by name. */
  readonly fixed: readonly string[];
  /** The brand colour of cards whose editor chose none, `#rrggbb`; null for the field's or the site's. */
  readonly brandColor: string | null;
}

/**
 * Raise it when a part of the kit draws the same differently: the cards of templates that are written
 * with it, and are not built in, are drawn again.
 */
export const KIT_VERSION = 1;

/** A template of a bundle that cannot say what it is, and why, as a part of a sentence. */
export interface TemplateFault {
  /** As far as it has one. */
  readonly name: string | null;
  readonly fault: string;
}

/** Templates that are not built in, as compiled: plain data, which a render process runs. */
export interface TemplateBundle {
  /** SHA-256, as 64 hexadecimal digits, of every file that went into it, and of the kit's version. */
  readonly digest: string;
  /** A CommonJS module with a source map, whose exports are the templates. */
  readonly code: string;
  /** The file that it was compiled from, or the package, as messages name it. */
  readonly origin: string;
  /** The absolute path of the folder that messages name files from. */
  readonly root: string;
}
