import { parseOptions } from '../catalogue/options';
import { suggestion } from '../common/nearest';
import type { PartValue } from '../contracts/content';
import { OgImageError } from '../contracts/errors';
import { FORMATS, type PictureMime, type PictureSize } from '../contracts/picture';
import type { Renderer, RenderWarning } from '../contracts/renderer';
import type { OptionValue } from '../contracts/template';
import { createRenderer } from '../render/pool/pool';
import { contentOf, type TestContent } from './content';
import { readTemplateFile } from './read-file';

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
  readonly mime: PictureMime;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** What an editor would be told of it, such as a text that was cut short. Empty when all is well. */
  readonly warnings: readonly RenderWarning[];
}

/**
 * Milliseconds that a render process waits for another card, so that a file of tests starts few. It
 * keeps no process from ending meanwhile, and ends with it.
 */
const IDLE_MS = 1000;

let renderer: Renderer | undefined;

/**
 * Draws a template of a file as the plugin would: compiled, and drawn by a render process.
 * @param file a path, from the folder in which the tests run
 * @throws Error with a `code` (OG_TEMPLATE_FAILED and others) and a message that says what is wrong,
 * with file and line where the template is
 */
export async function drawTemplate(file: string, options: DrawOptions = {}): Promise<DrawnCard> {
  const size = sizeOf(options.size ?? 'og');
  renderer ??= createRenderer({ idleMs: IDLE_MS });
  const { info, bundle } = await readTemplateFile(file, options.template, renderer);
  const { bytes, mime, width, height, warnings } = await renderer.render({
    template: info.name,
    bundle,
    content: await contentOf(info, options),
    options: parseOptions(options.options ?? {}, info),
    size,
    output: { format: 'auto', maxBytes: 300_000 },
  });
  return { bytes, mime, width, height, warnings };
}

function sizeOf(given: string | PictureSize): PictureSize {
  if (typeof given !== 'string') return given;
  const sizes: Readonly<Record<string, PictureSize>> = FORMATS;
  const size = Object.hasOwn(sizes, given) ? sizes[given] : undefined;
  if (size !== undefined) return size;
  const known = suggestion(given, Object.keys(FORMATS));
  throw new OgImageError('OG_SIZE_INVALID', `There is no size "${given}".${known}`);
}
