import type { ReactElement } from 'react';

import { LRUCache } from 'lru-cache';

import type { PictureSize } from '../../contracts/picture';
import type { Patch, Pixels } from '../painter';
import { blankSheet, blendOver, hides, maskPatch } from './blend';
import type { Layer } from './split';

/** Bytes of static layers that a process keeps: about twenty cards' worth. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Draws one layer of a card of this size. */
export type PaintLayer = (element: ReactElement, size: PictureSize) => Promise<Patch>;

/** Puts cards together from their layers, and remembers the layers that cards share. */
export interface Composer {
  /**
   * @param pixelsOf the pixels of a source picture, by its `src`
   * @returns opaque pixels
   */
  compose(
    layers: readonly Layer[],
    size: PictureSize,
    paint: PaintLayer,
    pixelsOf: (src: string) => Pixels,
  ): Promise<Pixels>;
}

export function createComposer(): Composer {
  const known = new LRUCache<string, Patch>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ rgba }) => rgba.byteLength + 1,
  });

  async function recall(element: ReactElement, size: PictureSize, paint: PaintLayer) {
    const key = JSON.stringify([size.width, size.height, element]);
    const found = known.get(key);
    if (found) return found;
    const patch = await paint(element, size);
    known.set(key, patch);
    return patch;
  }

  return {
    async compose(layers, size, paint, pixelsOf) {
      const patches: Patch[] = [];
      // From the top down: what lies below a layer that hides everything need not be drawn.
      for (const layer of [...layers].reverse()) {
        const patch = await toPatch(layer, size, paint, pixelsOf);
        patches.push(patch);
        if (hides(patch, size)) break;
      }
      return stack(patches.reverse(), size);
    },
  };

  async function toPatch(
    layer: Layer,
    size: PictureSize,
    paint: PaintLayer,
    pixelsOf: (src: string) => Pixels,
  ): Promise<Patch> {
    if (layer.kind === 'drawn') return paint(layer.element, size);
    if (layer.kind === 'static') return recall(layer.element, size, paint);
    const { left, top, width, height } = layer.region;
    const picture = { ...pixelsOf(layer.src), left, top };
    if (layer.shape === null) return picture;
    return maskPatch(picture, await recall(layer.shape, { width, height }, paint));
  }
}

function stack([lowest, ...rest]: readonly Patch[], size: PictureSize): Pixels {
  const copied = lowest !== undefined && hides(lowest, size);
  // A copy: what is laid on it must not end up on every other card. (A Buffer's slice is none.)
  const sheet = copied ? { ...size, rgba: new Uint8Array(lowest.rgba) } : blankSheet(size);
  for (const patch of copied || !lowest ? rest : [lowest, ...rest]) blendOver(sheet, patch);
  return sheet;
}
