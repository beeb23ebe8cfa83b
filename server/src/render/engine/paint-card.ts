import { OgImageError } from '../../contracts/errors';
import type { PictureSize } from '../../contracts/picture';
import type { GroundTone, Template } from '../../contracts/template';
import type { UsedFonts } from '../fonts/used';
import { paintOver, type Drawn } from '../ground/over-background';
import type { Composer } from '../layers/compose';
import { inlinePictures } from '../layers/inline-pictures';
import { splitLayers } from '../layers/split';
import type { Painter, Pixels } from '../painter';
import { toDataUri } from '../pictures';
import { templateFailed } from './card-tree';

/** What the elements of one card refer to. */
interface Materials {
  readonly pictures: ReadonlyMap<string, Pixels>;
  readonly fonts: UsedFonts;
}

/** How the parts of one card are painted. */
export function paintingOf(
  { pictures, fonts }: Materials,
  painter: Painter,
): Omit<Drawn, 'element'> {
  const pixelsOf = (src: string): Pixels => {
    const pixels = pictures.get(src);
    if (!pixels) throw new Error(`There is no picture "${src}".`);
    return pixels;
  };
  return {
    pixelsOf,
    sizeOf: (src) => pictures.get(src) ?? null,
    paint: async (part, size) => {
      const isPicture = (src: string) => pictures.has(src);
      const element = await inlinePictures(part, isPicture, (src) => toDataUri(pixelsOf(src)));
      return painter.paint({ element, size, fonts });
    },
  };
}

/**
 * Paints a card on its own ground, or on a picture.
 * @param drawAs draws it in a tone, or in its own
 * @param background of the card's size; null for the card's own ground
 * @returns opaque pixels, and the card that is on them
 * @throws OgImageError OG_TEMPLATE_FAILED
 */
export async function paintCard<Card extends Drawn>(
  template: Template,
  drawAs: (tone?: GroundTone) => Card,
  background: Pixels | null,
  size: PictureSize,
  composer: Composer,
): Promise<{ readonly pixels: Pixels; readonly card: Card }> {
  try {
    if (background !== null) return await paintOver(background, size, drawAs, composer);
    const card = drawAs();
    const layers = splitLayers(card.element, card.sizeOf);
    return { pixels: await composer.compose(layers, size, card.paint, card.pixelsOf), card };
  } catch (error) {
    // A fault of its wasm leaves an engine unusable: that is the process's matter, not the template's.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
    throw error instanceof OgImageError ? error : templateFailed(template, error);
  }
}
