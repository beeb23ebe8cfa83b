import sharp, { type Metadata, type Sharp } from 'sharp';

import { fileSize } from '../../common/file-size';
import type { FocalPoint } from '../../contracts/content';
import type { PictureSize } from '../../contracts/picture';
import type { Pixels } from '../painter';
import { premultiply } from '../engine/premultiply';
import { cropTo } from './crop';
import { explainFormat } from './format-name';
import { heicAsPng, isHeic } from './heic';
import { heicDecoder } from './heic-decoder';
import { LARGEST_FILE, LONGEST_READ, READABLE_FORMATS } from './limits';
import { isCutout, isEmpty } from './measure';
import { mostPixels } from './most-pixels';
import type { ReadWish } from './overlay';
import { checkSvg, isGzip, isMarkup, svgDensity } from './svg';
import { UnreadablePicture } from './unreadable';
import { applyTones } from './tones';

const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 };

/** Of a picture that is searched for detail. */
const MOST_SCALED_PIXELS = 10_000_000;

export interface DecodedPicture extends Pixels {
  /** Whether all of it is there, rather than a crop. */
  readonly isWhole: boolean;
}

/**
 * Decodes a picture of any type: upright, in sRGB, its first frame, at the wished size. A cut-out is
 * never cropped.
 * @throws UnreadablePicture, or an Error of sharp's for a damaged file
 */
export async function decodePicture(
  bytes: Uint8Array,
  wish: ReadWish,
  focalPoint: FocalPoint | null,
): Promise<DecodedPicture> {
  const { metadata, pixels } = await inspectPicture(bytes);
  const decodeHeic = isHeic(metadata) ? heicDecoder() : null;
  if (decodeHeic !== null) {
    return decodePicture(await heicAsPng(bytes, metadata, decodeHeic), wish, focalPoint);
  }
  const read = (fit: ReadWish) => {
    const density = metadata.format === 'svg' ? svgDensity(metadata, fit) : undefined;
    return readPixels(open(bytes, { pixels, density }), metadata, fit, focalPoint);
  };
  if (wish.fit === 'contain' || (metadata.hasAlpha && !wish.isOverlay && !wish.isGround)) {
    const whole = await read({ ...(wish.cutout ?? wish), fit: 'contain' });
    if (isEmpty(whole)) throw nothingInIt();
    if (wish.fit === 'contain' || isCutout(whole)) return { ...whole, isWhole: true };
  }
  return { ...(await read(wish)), isWhole: false };
}

/** What a file says of itself, once it is known to be safe to read, and how many pixels are read of it. */
export interface InspectedPicture {
  readonly metadata: Metadata;
  readonly pixels: number;
}

/**
 * Checks a file without decoding it.
 * @throws UnreadablePicture, or an Error of sharp's for a damaged file
 */
export async function inspectPicture(bytes: Uint8Array): Promise<InspectedPicture> {
  checkFile(bytes);
  const metadata = await open(bytes).metadata();
  checkFormat(metadata, bytes);
  return { metadata, pixels: checkPixels(metadata, bytes) };
}

async function readPixels(
  picture: Sharp,
  metadata: Metadata,
  wish: ReadWish,
  focalPoint: FocalPoint | null,
): Promise<Pixels> {
  const resized = resize(picture, metadata.autoOrient, wish, focalPoint)
    // After the crop: a picture that is turned for it before would be read in full.
    .autoOrient()
    .toColourspace('srgb');
  // sharp works on these in Display P3, and would leave their values as they are there.
  if (metadata.space === 'rgb16' && metadata.hasProfile) resized.withIccProfile('srgb');
  const { data, info } = await resized
    .ensureAlpha()
    .timeout({ seconds: LONGEST_READ })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(rethrowTimeout);
  if (wish.tones) applyTones(data, wish.tones);
  return { width: info.width, height: info.height, rgba: premultiply(data) };
}

/** What can be told before anything parses it: to measure an SVG is to read all of it. */
function checkFile(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw new UnreadablePicture({ reason: 'empty' });
  if (bytes.byteLength > LARGEST_FILE) {
    throw new UnreadablePicture({ reason: 'large', most: fileSize(LARGEST_FILE) });
  }
  if (isGzip(bytes)) {
    throw new UnreadablePicture({ reason: 'svgUnsafe', detail: 'it is a compressed SVG' });
  }
  const unsafe = isMarkup(bytes) ? checkSvg(bytes) : null;
  if (unsafe) throw new UnreadablePicture(unsafe);
}

function checkFormat(metadata: Metadata, bytes: Uint8Array): void {
  const { format } = metadata;
  const isUndecoded = isHeic(metadata) && heicDecoder() === null;
  if (isUndecoded || !READABLE_FORMATS.includes(format)) {
    throw explainFormat(bytes) ?? new UnreadablePicture({ reason: 'format', format });
  }
  // Found to be one behind something else, it was not checked.
  if (format === 'svg' && !isMarkup(bytes)) {
    throw new UnreadablePicture({
      reason: 'svgUnsafe',
      detail: 'its SVG does not start with a tag',
    });
  }
}

function nothingInIt(): UnreadablePicture {
  return new UnreadablePicture({ reason: 'transparent' }, { remedy: 'visible' });
}

/** @returns how many pixels it may be read with */
function checkPixels(metadata: Metadata, bytes: Uint8Array): number {
  const { width, height } = metadata;
  const { pixels, reason } = mostPixels(metadata, bytes);
  if (width * height > pixels) {
    const why = { reason: 'pixels', width, height, most: pixels / 1e6, detail: reason } as const;
    throw new UnreadablePicture(why, { remedy: 'smaller' });
  }
  return pixels;
}

interface OpenOptions {
  /** The most that are read. */
  readonly pixels?: number;
  readonly density?: number | undefined;
}

function open(bytes: Uint8Array, { pixels, density }: OpenOptions = {}): Sharp {
  return sharp(bytes, {
    // Without one, sharp reads the size: it would else say no more than that it is too large.
    limitInputPixels: pixels ?? false,
    // A truncated file would be drawn half grey.
    failOn: 'error',
    pages: 1,
    ...(density !== undefined && { density }),
  });
}

/** @param size of the picture when it stands upright */
function resize(
  picture: Sharp,
  size: PictureSize,
  { width, height, fit, isOverlay = false }: ReadWish,
  focalPoint: FocalPoint | null,
): Sharp {
  if (fit === 'contain') return picture.resize({ width, height, fit: 'inside' });
  const { scaled, region } = cropTo(size, { width, height }, focalPoint ?? MIDDLE);
  // A line of pixels would be scaled to a ribbon before anything is looked for in it.
  if (focalPoint === null && !isOverlay && scaled.width * scaled.height <= MOST_SCALED_PIXELS) {
    // Keeps faces and detail in the crop.
    return picture.resize({ width, height, fit: 'cover', position: sharp.strategy.attention });
  }
  // Cropped after it is resized: a crop before would keep a JPEG from being decoded at half size.
  return picture.resize({ ...scaled, fit: 'fill' }).extract(region);
}

function rethrowTimeout(error: unknown): never {
  if (error instanceof Error && /^timeout\b/u.test(error.message)) {
    // On a busy machine any picture does.
    throw new UnreadablePicture({ reason: 'slow' }, { transient: true });
  }
  throw error;
}
