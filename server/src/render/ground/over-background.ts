import type { ReactElement } from 'react';

import type { PictureSize } from '../../contracts/picture';
import type { GroundTone } from '../../contracts/template';
import { blendOver, hides } from '../layers/blend';
import type { Composer, PaintLayer } from '../layers/compose';
import { groundAlone, splitLayers, withoutGround, type Layer } from '../layers/split';
import type { Patch, Pixels } from '../painter';
import { toneOf, type Rgb } from '../pictures/light';
import { inksOn } from './ink';
import { inkTree, textColors } from './ink-tree';
import { meanColor, plainSheet } from './sheet';
import { layVeil, opacityOf, veilFor, type Veil } from './veil';

/** A card as its template draws it, and how its parts are painted. */
export interface Drawn {
  readonly element: ReactElement;
  readonly paint: PaintLayer;
  /** The size of a source picture by its `src`, null for any other `src`. */
  readonly sizeOf: (src: string) => PictureSize | null;
  /** The pixels of a source picture by its `src`. */
  readonly pixelsOf: (src: string) => Pixels;
}

/** A veil that is no more opaque than this needs no other tone to compare with. */
const THIN = 0.35;

/** By how much less opaque another tone must be: templates have their own for a reason. */
const FAR_THINNER = 0.15;

/** A card over a picture, and the veil between. */
interface Veiled<Card> {
  readonly card: Card;
  readonly patches: readonly Patch[];
  /** On the card's own colour, where it does not fill it. */
  readonly picture: Pixels;
  readonly veil: Veil;
  /** Of the veil, where there are words, 0 to 1. */
  readonly opacity: number;
}

/**
 * Puts a picture in the place of a card's own ground: the background of its root, and ornaments that
 * cover the whole card. A veil in that ground's colour keeps AA between every text and all that is seen
 * of the picture under it, and clears elsewhere.
 * @param background of the card's size
 * @param drawAs draws the card in a tone, or in its own; a template may pass the tone over
 * @returns opaque pixels, and the card that is on them
 */
export async function paintOver<Card extends Drawn>(
  background: Pixels,
  size: PictureSize,
  drawAs: (tone?: GroundTone) => Card,
  composer: Composer,
): Promise<{ readonly pixels: Pixels; readonly card: Card }> {
  const tone = toneOf((await lifted(drawAs(), size, composer)).ground);
  const usual = await veiled(await lifted(drawAs(tone), size, composer));
  const other = usual.opacity < THIN ? null : await inTone(tone === 'dark' ? 'light' : 'dark');
  const isThinner = other !== null && other.opacity < usual.opacity - FAR_THINNER;
  const { card, picture, patches, veil } = isThinner ? other : usual;
  layVeil(picture, veil);
  for (const patch of patches) blendOver(picture, patch);
  return { pixels: picture, card };

  /** Null where the template does not follow. */
  async function inTone(wanted: GroundTone): Promise<Veiled<Card> | null> {
    const card = await lifted(drawAs(wanted), size, composer);
    return toneOf(card.ground) === wanted ? veiled(card) : null;
  }

  async function veiled({ card, ground, layers }: Lifted<Card>): Promise<Veiled<Card>> {
    const { element, paint, pixelsOf } = card;
    const patches = await composer.paintApart(layers, size, paint, pixelsOf);
    const ink: Patch[] = [];
    for (const layer of layers) {
      if (layer.kind === 'drawn') ink.push(await paint(inkTree(layer.element), size));
    }
    const inks = inksOn(ground, { ink, all: patches }, textColors(element), size);
    const picture = plainSheet(size, ground);
    blendOver(picture, { ...background, left: 0, top: 0 });
    const veil = veilFor(inks, ground, picture);
    return { card, patches, picture, veil, opacity: opacityOf(veil, picture) };
  }
}

/** A card off its own ground. */
interface Lifted<Card> {
  readonly card: Card;
  /** The ground's colour. */
  readonly ground: Rgb;
  /** All that stands on it. */
  readonly layers: readonly Layer[];
}

async function lifted<Card extends Drawn>(
  card: Card,
  size: PictureSize,
  composer: Composer,
): Promise<Lifted<Card>> {
  const { element, paint, sizeOf, pixelsOf } = card;
  const paintOne = async (layer: Layer) =>
    (await composer.paintApart([layer], size, paint, pixelsOf))[0];
  let ground = await paintOne({ kind: 'static', element: groundAlone(element) });
  const layers = splitLayers(withoutGround(element), sizeOf);
  while (layers[0]?.kind === 'static') {
    const patch = await paintOne(layers[0]);
    if (!patch || !hides(patch, size)) break;
    ground = patch;
    layers.shift();
  }
  return { card, ground: meanColor(ground, size), layers };
}
