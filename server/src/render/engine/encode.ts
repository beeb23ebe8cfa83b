import sharp, { type Sharp } from 'sharp';

import { OgImageError } from '../../contracts/errors';
import type { OutputOptions, PictureMime } from '../../contracts/picture';
import type { Pixels } from '../painter';
import { withDisclosure } from './disclosure';
import { wordsOf } from './words';

export interface EncodedPicture {
  readonly bytes: Uint8Array;
  readonly mime: PictureMime;
}

/** Above it files grow and nothing is seen. */
const HIGHEST_QUALITY = 88;
/** Below it the picture suffers, so each step down is as small as it can be. */
const DECENT_QUALITY = 38;
/** Below it words are torn into squares: then a softer picture is the better one. */
const LOWEST_QUALITY = 20;
const SOFT_QUALITY = 28;
/** By how many times a picture at most gets smaller between the two. */
const MOST_SAVED = 2.5;

/**
 * Pixels on the longer side of what a softened picture is enlarged from, at the least: a card as a
 * phone shows it.
 */
const LEAST_DETAIL = 400;

/** Below it colours are kept at half the size: what blurs then is less than what would be lost. */
const FULL_COLOR_QUALITY = 76;

/**
 * A flat card changes from one pixel to the next in a thirtieth of its places, which are its words;
 * one with a gradient or a photo in a fifth or more, and is then larger and slower as a PNG.
 */
const MOST_CHANGES = 0.1;
const ROW_STEP = 4;

/**
 * Encodes a card so that it keeps to its budget of bytes. `auto` takes a PNG for flat colour, which
 * it keeps to the bit, and a JPEG for whatever has tones, or where the PNG is over the budget. Where
 * no quality fits, as with a photo full of grain on a card of many pixels, the card is softened: the
 * grain goes first, and large letters last.
 * @param pixels opaque
 * @throws OgImageError OG_RENDER_TOO_LARGE when nothing fits
 */
export async function encodePicture(
  pixels: Pixels,
  { format, maxBytes, disclose }: OutputOptions,
): Promise<EncodedPicture> {
  const finish: Finish = disclose === true ? withDisclosure : (card) => card;
  if (format === 'png' || (format === 'auto' && isFlat(pixels))) {
    const bytes = await finish(encodePng(pixels)).toBuffer();
    if (bytes.byteLength <= maxBytes) return { bytes, mime: 'image/png' };
    if (format === 'png') throw tooLarge('PNG', bytes.byteLength, maxBytes);
  }
  const bytes = await encodeWithin(pixels, maxBytes, finish);
  if (bytes.byteLength > maxBytes) throw tooLarge('JPEG', bytes.byteLength, maxBytes);
  return { bytes, mime: 'image/jpeg' };
}

/** Adds to the file what is no pixel. */
type Finish = (card: Sharp) => Sharp;

/** The best JPEG that keeps to the budget, or the smallest of all. */
async function encodeWithin(pixels: Pixels, maxBytes: number, finish: Finish): Promise<Buffer> {
  const encode = (card: Sharp, quality: number) => finish(encodeJpeg(card, quality)).toBuffer();
  let quality = HIGHEST_QUALITY;
  let bytes = await encode(open(pixels), quality);
  const excess = () => bytes.byteLength / maxBytes;
  while (excess() > 1 && quality > LOWEST_QUALITY) {
    if (quality <= DECENT_QUALITY && excess() > MOST_SAVED) break;
    const lowest = quality > DECENT_QUALITY ? DECENT_QUALITY : LOWEST_QUALITY;
    quality = Math.max(lowest, lowerQuality(quality, excess()));
    bytes = await encode(open(pixels), quality);
  }
  const least = Math.min(1, LEAST_DETAIL / Math.max(pixels.width, pixels.height));
  for (let scale = 1; excess() > 1 && scale > least;) {
    scale = Math.max(least, scale * softerScale(excess()));
    const soft = await soften(pixels, scale);
    bytes = await encode(soft, scale > least ? SOFT_QUALITY : LOWEST_QUALITY);
  }
  return bytes;
}

/** Whether a card is of plain areas. Every fourth row is looked at, words being taller. */
function isFlat({ rgba, width, height }: Pixels): boolean {
  const pixels = wordsOf(rgba);
  const most = MOST_CHANGES * width * Math.ceil(height / ROW_STEP);
  let changes = 0;
  for (let y = 0; y < height && changes <= most; y += ROW_STEP) {
    for (let i = y * width + 1; i < (y + 1) * width; i++) {
      if (pixels[i] !== pixels[i - 1]) changes += 1;
    }
  }
  return changes <= most;
}

/** Level 4 is within a tenth of the smallest file, at the price of level 3. */
function encodePng(pixels: Pixels): Sharp {
  return open(pixels).removeAlpha().png({ compressionLevel: 4 });
}

/**
 * Optimal Huffman tables save a twentieth of the bytes and double the time, so they are a last
 * resort; mozjpeg would save a tenth in ten times the time.
 */
function encodeJpeg(card: Sharp, quality: number): Sharp {
  const chromaSubsampling = quality >= FULL_COLOR_QUALITY ? '4:4:4' : '4:2:0';
  return card
    .removeAlpha()
    .jpeg({ quality, chromaSubsampling, optimiseCoding: quality <= DECENT_QUALITY });
}

/** The card without the details that a picture of this scale cannot hold. */
async function soften(pixels: Pixels, scale: number): Promise<Sharp> {
  const { width, height } = pixels;
  const { data, info } = await open(pixels)
    .removeAlpha()
    .resize(Math.round(width * scale), Math.max(1, Math.round(height * scale)), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return sharp(data, { raw }).resize(width, height, { fit: 'fill', kernel: 'cubic' });
}

/** The part of the scale at which a picture should fit that was `excess` times too large. */
function softerScale(excess: number): number {
  return Math.min(0.9, 0.97 * excess ** -0.85);
}

/**
 * The quality at which a JPEG should fit that was `excess` times too large. libjpeg's quality is a
 * scale of its quantisation tables, and a file shrinks with about the root of that scale: a photo
 * faster, so that one step does, flat colour more slowly, which takes a second one.
 */
function lowerQuality(quality: number, excess: number): number {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const needed = scale * excess ** 2;
  const lower = needed > 100 ? 5000 / needed : 100 - needed / 2;
  return Math.min(Math.floor(lower), quality - 1);
}

function open({ rgba, width, height }: Pixels): Sharp {
  return sharp(rgba, { raw: { width, height, channels: 4 } });
}

function tooLarge(type: string, bytes: number, maxBytes: number): OgImageError {
  const remedy =
    type === 'PNG' ? 'Set the format to "auto" or "jpeg"' : 'Raise the largest size in the config';
  const [size, most] = [kilobytes(bytes), kilobytes(maxBytes)];
  return new OgImageError(
    'OG_RENDER_TOO_LARGE',
    `The card takes ${size} as a ${type}, more than the ${most} allowed. ${remedy}, or pick a calmer template.`,
    { values: { size, most } },
  );
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
