import type { PictureSize } from '../../contracts/picture';
import type { Patch, Pixels } from '../painter';

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
    known = wordsOf(rgba).every((word) => word >>> 24 === 255);
    opaque.set(rgba, known);
  }
  return known;
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

/** One premultiplied pixel over an opaque one. */
function over(above: number, below: number): number {
  const rest = 255 - (above >>> 24);
  const red = (above & 255) + scale(below & 255, rest);
  const green = ((above >>> 8) & 255) + scale((below >>> 8) & 255, rest);
  const blue = ((above >>> 16) & 255) + scale((below >>> 16) & 255, rest);
  return (0xff000000 | (bound(blue) << 16) | (bound(green) << 8) | bound(red)) >>> 0;
}

/** An engine may round a channel above its opacity. */
function bound(channel: number): number {
  return channel > 255 ? 255 : channel;
}

/** `value * factor / 255`, rounded, without a division. */
function scale(value: number, factor: number): number {
  return ((value * factor + 128) * 257) >>> 16;
}

/** Four bytes at a time. The order of bytes is that of every machine Node runs on (little endian). */
function wordsOf(rgba: Uint8Array): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
