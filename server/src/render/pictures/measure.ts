import { colord } from 'colord';

import type { PictureRegion } from '../../contracts/picture';
import type { DrawablePicture } from '../../contracts/template';
import type { Pixels } from '../painter';
import { LIGHT } from './light';

/** Pixels: about the stroke of a letter, so that no stray pixel darkens a whole photo. */
const BLOCK = 4;

/**
 * The lightest colour within a region, as `#rrggbb`: of each channel the most that any block of 4 by
 * 4 pixels holds, averaged as light, as the eye does. No block is lighter in any channel, so a veil
 * that makes text legible on this colour makes it legible on all of them. What shines through the
 * picture counts as white.
 * @param region what lies outside of the picture is passed over; black where nothing is left
 */
export function lightestColor(pixels: Pixels, region: PictureRegion): string {
  const columns = blockStarts(region.left, region.width, pixels.width);
  const rows = blockStarts(region.top, region.height, pixels.height);
  const light = new Float64Array(3);
  for (const top of rows) {
    for (const left of columns) seeBlock(pixels, left, top, light);
  }
  const [r = 0, g = 0, b = 0] = Array.from(light, valueOf);
  return colord({ r, g, b }).toHex();
}

/** Where blocks start along one side; the last one overlaps its neighbour rather than be narrower. */
function blockStarts(start: number, length: number, limit: number): number[] {
  const first = Math.max(0, Math.floor(start));
  const end = Math.min(limit, Math.ceil(start + length));
  const count = Math.ceil(Math.max(0, end - first) / BLOCK);
  return Array.from({ length: count }, (_, index) =>
    Math.max(0, Math.min(first + index * BLOCK, end - BLOCK)),
  );
}

/** Raises the light of each channel, 0 to 1, to the mean of a block where that is more. */
function seeBlock({ rgba, width, height }: Pixels, left: number, top: number, light: Float64Array) {
  const right = Math.min(left + BLOCK, width);
  const bottom = Math.min(top + BLOCK, height);
  let r = 0;
  let g = 0;
  let b = 0;
  for (let y = top; y < bottom; y++) {
    for (let i = (y * width + left) * 4, end = (y * width + right) * 4; i < end; i += 4) {
      const through = 255 - (rgba[i + 3] ?? 255);
      r += LIGHT[(rgba[i] ?? 0) + through] ?? 1;
      g += LIGHT[(rgba[i + 1] ?? 0) + through] ?? 1;
      b += LIGHT[(rgba[i + 2] ?? 0) + through] ?? 1;
    }
  }
  const count = (right - left) * (bottom - top);
  light[0] = Math.max(light[0] ?? 0, r / count);
  light[1] = Math.max(light[1] ?? 0, g / count);
  light[2] = Math.max(light[2] ?? 0, b / count);
}

/** The sRGB value, 0 to 255, of at least this much light. */
function valueOf(light: number): number {
  const value = LIGHT.findIndex((known) => known >= light - 1e-9);
  return value === -1 ? 255 : value;
}

/** Of 255: less is seen by nobody. */
const FAINT = 8;

/** The part of a picture's opacity that must be there for it to bring its own ground. */
const FULL = 0.98;

/** Lightness, 0 to 255, above which nothing is told from a light ground, and below which from a dark one. */
const LOST_ON_LIGHT = 200;
const LOST_ON_DARK = 60;

/** Part of what is visible that may be lost before it decides. */
const LOSS = 0.02;

/** Whether nothing can be seen in a picture. */
export function isEmpty({ rgba }: Pixels): boolean {
  for (let i = 3; i < rgba.length; i += 4) if ((rgba[i] ?? 0) >= FAINT) return false;
  return true;
}

/** Whether a picture shows what lies behind it, so that it needs a ground to stand on. */
export function isCutout({ rgba }: Pixels): boolean {
  let opacity = 0;
  for (let i = 3; i < rgba.length; i += 4) opacity += rgba[i] ?? 0;
  return opacity / ((rgba.length / 4) * 255) <= FULL;
}

/**
 * The ground that a picture can be told from: the one on which less of it is lost, or, where that
 * does not tell, the one that is further from the mean lightness of what is visible. Lightness is
 * that of sRGB values, weighted by their opacity.
 */
export function neededGround(pixels: Pixels): DrawablePicture['ground'] {
  if (!isCutout(pixels)) return 'any';
  const { rgba } = pixels;
  const lost = { light: 0, dark: 0 };
  let opacity = 0;
  let light = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 0;
    if (alpha === 0) continue;
    const shown =
      255 * (0.2126 * (rgba[i] ?? 0) + 0.7152 * (rgba[i + 1] ?? 0) + 0.0722 * (rgba[i + 2] ?? 0));
    opacity += alpha;
    light += shown;
    if (shown > LOST_ON_LIGHT * alpha) lost.light += alpha;
    if (shown < LOST_ON_DARK * alpha) lost.dark += alpha;
  }
  if (Math.abs(lost.light - lost.dark) > LOSS * opacity) {
    return lost.light > lost.dark ? 'dark' : 'light';
  }
  return light / Math.max(opacity, 1) > 150 ? 'dark' : 'light';
}
