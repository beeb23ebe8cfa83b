import type { ReactElement } from 'react';

import { LRUCache } from 'lru-cache';

import type { PictureSize } from '../../contracts/picture';
import type { Patch, Pixels } from '../painter';
import { blankSheet, blendOver, hides, maskPatch } from './blend';
import type { Layer } from './split';

/** Bytes of static layers that a process keeps: about twenty cards' worth. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Names of what was made once. */
const MOST_MET = 1000;

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
  /**
   * The same layers apart from each other, from the ground up.
   * @param pixelsOf the pixels of a source picture, by its `src`
   */
  paintApart(
    layers: readonly Layer[],
    size: PictureSize,
    paint: PaintLayer,
    pixelsOf: (src: string) => Pixels,
  ): Promise<Patch[]>;
}

export function createComposer(): Composer {
  const known = new LRUCache<string, Patch>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ rgba }) => rgba.byteLength + 1,
  });
  /** What was made once: of a photo that is on one card alone nothing more need be kept. */
  const met = new LRUCache<string, true>({ max: MOST_MET });
  /** By the identity of their bytes: patches that are remembered are the same on every card. */
  const numbers = new WeakMap<Uint8Array, number>();
  let lastNumber = 0;

  async function remember(name: unknown, make: () => Patch | Promise<Patch>): Promise<Patch> {
    const key = JSON.stringify(name);
    const found = known.get(key);
    if (found) return found;
    const patch = await make();
    known.set(key, patch);
    return patch;
  }

  /** Remembers what is made a second time. */
  function rememberSecond(name: unknown, make: () => Patch): Promise<Patch> {
    const key = JSON.stringify(name);
    if (met.has(key)) return remember(name, make);
    met.set(key, true);
    return Promise.resolve(make());
  }

  function nameOf({ rgba, left, top }: Patch): readonly number[] {
    const number = numbers.get(rgba) ?? (lastNumber += 1);
    numbers.set(rgba, number);
    return [number, left, top];
  }

  return {
    async compose(layers, size, paint, pixelsOf) {
      /** The lowest ones, as far as they are remembered, and all above them. */
      const shared: Patch[] = [];
      const own: Patch[] = [];
      // From the top down: what lies below a layer that hides everything need not be drawn.
      for (const layer of [...layers].reverse()) {
        const patch = await toPatch(layer, size, paint, pixelsOf);
        if (layer.kind === 'drawn') own.unshift(patch, ...shared.splice(0));
        else shared.unshift(patch);
        if (hides(patch, size)) break;
      }
      const ground = shared.length > 1 ? [await together(shared, size)] : shared;
      return stack([...ground, ...own], size);
    },
    async paintApart(layers, size, paint, pixelsOf) {
      const patches: Patch[] = [];
      for (const layer of layers) patches.push(await toPatch(layer, size, paint, pixelsOf));
      return patches;
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
    const mask = await recall(layer.shape, { width, height }, paint);
    return rememberSecond(['cut', nameOf(picture), nameOf(mask)], () => maskPatch(picture, mask));
  }

  function recall(element: ReactElement, size: PictureSize, paint: PaintLayer): Promise<Patch> {
    return remember(['layer', size.width, size.height, element], () => paint(element, size));
  }

  /** What several remembered patches look like on one another, such as a photo below its veil. */
  function together(patches: readonly Patch[], size: PictureSize): Promise<Patch> {
    const name = ['ground', size.width, size.height, patches.map(nameOf)];
    return rememberSecond(name, () => ({ ...stack(patches, size), left: 0, top: 0 }));
  }
}

function stack([lowest, ...rest]: readonly Patch[], size: PictureSize): Pixels {
  const copied = lowest !== undefined && hides(lowest, size);
  // A copy: what is laid on it must not end up on every other card. (A Buffer's slice is none.)
  const sheet = copied ? { ...size, rgba: new Uint8Array(lowest.rgba) } : blankSheet(size);
  for (const patch of copied || !lowest ? rest : [lowest, ...rest]) blendOver(sheet, patch);
  return sheet;
}
