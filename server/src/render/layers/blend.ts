import type { PictureSize } from '../../contracts/picture';
import type { Patch, Pixels } from '../painter';
import { wordsOf } from '../engine/words';

/** A white sheet, which a card is drawn on: neither JPEG nor a reader's background shows through. */
export function blankSheet({ width, height }: PictureSize): Pixels {
  return { width, height, rgba: new Uint8Array(width * height * 4).fill(255) };
}

/** Lays a patch over an opaque sheet, in place. What lies beyond the sheet's edges is left out. */
export function blendOver(sheet: Pixels, patch: Patch): void {
  const below = wordsOf(sheet.rgba);
  const above = wordsOf(patch.rgba);
  const left = Math.max(0, patch.left);
  const right = Math.min(sheet.width, patch.left + patch.width);
  const bottom = Math.min(sheet.height, patch.top + patch.height);
  for (let y = Math.max(0, patch.top); y < bottom; y++) {
    let from = (y - patch.top) * patch.width + (left - patch.left);
    let to = y * sheet.width + left;
    for (const end = y * sheet.width + right; to < end; to++, from++) {
      const word = above[from] ?? 0;
      // Pixels are whole words, opacity in their highest byte: most are all or nothing.
      if (word === 0) continue;
      below[to] = word >>> 24 === 255 ? word : over(word, below[to] ?? 0);
    }
  }
}

/** By the identity of their bytes, since most patches are laid on many cards. */
const opaque = new WeakMap<Uint8Array, boolean>();

/** Whether nothing below a patch can be seen. */
export function hides({ left, top, width, height, rgba }: Patch, sheet: PictureSize): boolean {
  if (left !== 0 || top !== 0 || width !== sheet.width || height !== sheet.height) return false;
  let known = opaque.get(rgba);
  if (known === undefined) {
    known = isOpaque(rgba);
    opaque.set(rgba, known);
  }
  return known;
}

function isOpaque(rgba: Uint8Array): boolean {
  for (const word of wordsOf(rgba)) if (word >>> 24 !== 255) return false;
  return true;
}

/** What of a patch shows through the opacity of a mask, which lies within the patch. */
export function maskPatch(patch: Patch, mask: Patch): Patch {
  const shown = new Uint32Array(patch.width * patch.height);
  const pixels = wordsOf(patch.rgba);
  const opacities = wordsOf(mask.rgba);
  const width = Math.min(mask.width, patch.width - mask.left);
  const height = Math.min(mask.height, patch.height - mask.top);
  for (let y = 0; y < height; y++) {
    let from = y * mask.width;
    let to = (y + mask.top) * patch.width + mask.left;
    for (const end = to + width; to < end; to++, from++) {
      const opacity = (opacities[from] ?? 0) >>> 24;
      const pixel = pixels[to] ?? 0;
      shown[to] = opacity === 255 ? pixel : fade(pixel, opacity);
    }
  }
  return { ...patch, rgba: new Uint8Array(shown.buffer) };
}

/** All four channels of a pixel, scaled. */
function fade(pixel: number, opacity: number): number {
  return (
    ((scale(pixel >>> 24, opacity) << 24) |
      (scale((pixel >>> 16) & 255, opacity) << 16) |
      (scale((pixel >>> 8) & 255, opacity) << 8) |
      scale(pixel & 255, opacity)) >>>
    0
  );
}

/** Red and blue of a pixel, each with room above it for a product. */
const RED_BLUE = 0x00ff00ff;
/** What of their sums is above 255. */
const TOO_MUCH = 0x01000100;

/** One premultiplied pixel over an opaque one. Two channels at a time, as exactly as one by one. */
function over(above: number, below: number): number {
  const rest = 255 - (above >>> 24);
  const products = Math.imul(below & RED_BLUE, rest) + 0x00800080;
  const redBlue =
    (((products + ((products >>> 8) & RED_BLUE)) >>> 8) & RED_BLUE) + (above & RED_BLUE);
  const green = scale((below >>> 8) & 255, rest) + ((above >>> 8) & 255);
  // An engine may round a channel above its opacity.
  if ((redBlue & TOO_MUCH) !== 0 || green > 255) return overBounded(redBlue, green);
  return 0xff000000 | redBlue | (green << 8);
}

function overBounded(redBlue: number, green: number): number {
  const red = Math.min(redBlue & 0xffff, 255);
  const blue = Math.min(redBlue >>> 16, 255);
  return 0xff000000 | (blue << 16) | (Math.min(green, 255) << 8) | red;
}

/** `value * factor / 255`, rounded, without a division. */
function scale(value: number, factor: number): number {
  return ((value * factor + 128) * 257) >>> 16;
}
