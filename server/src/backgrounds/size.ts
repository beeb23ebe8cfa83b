import type { AiConfig } from '../config/backgrounds';
import type { PictureSize } from '../contracts/picture';
import { sizesOf, type Sizes } from './sizes-of';

/** Pixels on the longer side of what is asked for where a model leaves it open. */
const LONGER_SIDE = 1536;

/** The size that is asked for: the configured one, or the nearest to the card's ratio that the model takes. */
export function sizeFor(ai: AiConfig, card: PictureSize): PictureSize {
  return ai.size === 'auto' ? nearestSize(sizesOf(ai), card) : ai.size;
}

/** Of the sizes that a model takes the one nearest to a card's ratio. */
export function nearestSize(sizes: Sizes, card: PictureSize): PictureSize {
  switch (sizes.kind) {
    case 'listed':
      return nearest(sizes.sizes, card, (size) => size);
    case 'ratios':
      return sizeOfRatio(nearestRatio(sizes.ratios, card));
    case 'free':
      return freeSize(sizes, card);
  }
}

/** Of ratios such as `16:9` the one nearest to a size. */
export function nearestRatio(ratios: readonly string[], size: PictureSize): string {
  return nearest(ratios, size, (ratio) => sidesOf(ratio));
}

function freeSize(
  { step, longest, widest }: Extract<Sizes, { kind: 'free' }>,
  { width, height }: PictureSize,
): PictureSize {
  const ratio = Math.min(Math.max(width / height, 1 / widest), widest);
  const longer = Math.floor(Math.min(longest, LONGER_SIDE) / step) * step;
  const shorter = (part: number) => {
    const whole = Math.round((longer * part) / step) * step;
    // Rounding may not lead beyond the widest ratio.
    return Math.max(whole, Math.ceil(longer / widest / step) * step);
  };
  return ratio >= 1
    ? { width: longer, height: shorter(1 / ratio) }
    : { width: shorter(ratio), height: longer };
}

function sizeOfRatio(ratio: string): PictureSize {
  const { width, height } = sidesOf(ratio);
  const scale = LONGER_SIDE / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function sidesOf(ratio: string): PictureSize {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return { width, height };
}

function nearest<Item>(
  items: readonly Item[],
  size: PictureSize,
  sides: (item: Item) => PictureSize,
): Item {
  const wanted = Math.log(size.width / size.height);
  const off = (item: Item) => {
    const { width, height } = sides(item);
    return Math.abs(Math.log(width / height) - wanted);
  };
  return items.reduce((best, item) => (off(item) < off(best) ? item : best));
}
