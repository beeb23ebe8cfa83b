import type { Content, PictureBytes } from './content';
import type { OptionValue, TemplateBundle } from './template';
import type { OutputOptions, PictureMime, PictureSize } from './picture';
import type { RenderWarning } from './warnings';

export type { RenderWarning };

/** One picture to draw: plain data, so that it can cross to another process. */
export interface RenderRequest {
  /** The template's name. */
  readonly template: string;
  /**
   * Where the template is from.
   * @default built in
   */
  readonly bundle?: TemplateBundle;
  readonly content: Content<PictureBytes>;
  /**
   * What was chosen of the template's options.
   * @default nothing
   */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /**
   * A picture behind the words. A template that draws the entry's picture gets it in place of that; of
   * any other it is the ground, cropped to the card around its focal point, below a veil.
   * @default the template's own ground
   */
  readonly background?: PictureBytes;
  /**
   * A picture that is drawn over the whole card, cropped to its size.
   * @default none
   */
  readonly overlay?: PictureBytes;
  /**
   * The family of the app's font that is asked first for every character.
   * @default the usual order
   */
  readonly font?: string;
  readonly size: PictureSize;
  readonly output: OutputOptions;
}

/** A finished picture that is the card, to be checked and brought into form. */
export interface ImageRequest {
  readonly picture: PictureBytes;
  /**
   * Whether it is kept whole: its bytes as they are where platforms take them, else encoded anew. If
   * not, it is cropped to the size, around its focal point or its middle.
   */
  readonly whole: boolean;
  /** Of a crop. */
  readonly size: PictureSize;
  readonly output: OutputOptions;
}

export interface RenderResult {
  readonly bytes: Uint8Array;
  readonly mime: PictureMime;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly warnings: readonly RenderWarning[];
  /** Which of the entry's words are on it. Absent where the renderer cannot tell. */
  readonly words?: readonly DrawnWords[];
}

/** Words of an entry that its card shows. */
export interface DrawnWords {
  readonly part: 'title' | 'description' | 'label';
  /** The last words before the ellipsis, or null where all of them are there. */
  readonly cutAfter: string | null;
}

/** How one picture is to be drawn; nothing of it changes the picture. */
export interface RenderOptions {
  /**
   * Whether somebody waits for it: it goes before what is not urgent, but for every fourth card.
   * @default false
   */
  readonly urgent?: boolean | undefined;
  /** Once aborted, a card that still waits is not drawn; one that is being drawn is finished. */
  readonly signal?: AbortSignal | undefined;
}

/** The one contract behind which every way to make a card works. */
export interface Renderer {
  /** Goes into errors and the fingerprint. */
  readonly name: string;
  /** Everything besides the request that changes its pictures: engine, fonts, encoder. */
  readonly version: string;
  /** Pictures that are drawn at the same time. */
  readonly atOnce: number;
  /**
   * Draws one picture.
   * @throws OgImageError with one of the `OG_RENDER_*`, `OG_TEMPLATE_*` codes, or OG_SIZE_INVALID;
   * the signal's reason
   */
  render(request: RenderRequest, options?: RenderOptions): Promise<RenderResult>;
  /**
   * Checks a finished picture and brings it into form, without drawing anything.
   * @throws OgImageError OG_IMAGE_UNREADABLE, with OG_PICTURE_UNREADABLE where it may be read another
   * time, one of the `OG_RENDER_*` codes, or OG_SIZE_INVALID; the signal's reason
   */
  renderImage(request: ImageRequest, options?: RenderOptions): Promise<RenderResult>;
  /**
   * What the templates of a bundle say of themselves, by running it: a list of `TemplateInfo`, and of
   * `TemplateFault` for those that cannot, unchecked, for the catalogue to read.
   * @throws OgImageError OG_TEMPLATE_FAILED where it cannot be run, naming file and line;
   * OG_RENDER_*
   */
  describe(bundle: TemplateBundle): Promise<unknown>;
  /**
   * Tells that a card is about to come, so that what is slow to start starts meanwhile. Returns at
   * once, and never throws.
   */
  warm(): void;
  /** Ends what runs in the background. No render may follow. */
  close(): Promise<void>;
}
