import sharp, { type Metadata, type Sharp } from 'sharp';

import type { FocalPoint } from '../../contracts/content';
import type { PictureSize } from '../../contracts/picture';
import type { PictureWish } from '../../contracts/template';
import type { Pixels } from '../painter';
import { premultiply } from '../premultiply';
import { cropTo } from './crop';
import {
  LARGEST_FILE,
  LONGEST_READ,
  MOST_PIXELS,
  READABLE_FORMATS,
  UnreadablePicture,
} from './limits';
import { checkSvg, isGzip, isMarkup, svgDensity } from './svg';
import { applyTones } from './tones';

const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 };

/** Of a picture that is searched for detail. */
const MOST_SCALED_PIXELS = 10_000_000;

/**
 * Decodes a picture of any type: upright, in sRGB, its first frame, at the wished size.
 * @throws UnreadablePicture, or an Error of sharp's for a damaged file
 */
export async function decodePicture(
  bytes: Uint8Array,
  wish: PictureWish,
  focalPoint: FocalPoint | null,
): Promise<Pixels> {
  checkFile(bytes);
  const metadata = await open(bytes).metadata();
  checkMetadata(metadata, bytes);
  const density = metadata.format === 'svg' ? svgDensity(metadata, wish) : undefined;
  const picture = open(bytes, density).autoOrient();
  const resized = resize(picture, metadata.autoOrient, wish, focalPoint).toColourspace('srgb');
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
  if (bytes.byteLength === 0) throw new UnreadablePicture('the file is empty');
  if (bytes.byteLength > LARGEST_FILE) {
    throw new UnreadablePicture(`it is larger than ${LARGEST_FILE / 1024 / 1024} MB`);
  }
  if (isGzip(bytes)) throw new UnreadablePicture('it is a compressed SVG');
  const unsafe = isMarkup(bytes) ? checkSvg(bytes) : null;
  if (unsafe) throw new UnreadablePicture(unsafe);
}

function checkMetadata({ format, width, height }: Metadata, bytes: Uint8Array): void {
  if (!READABLE_FORMATS.includes(format)) {
    throw new UnreadablePicture(`${format} files are not supported`);
  }
  // Found to be one behind something else, it was not checked.
  if (format === 'svg' && !isMarkup(bytes)) {
    throw new UnreadablePicture('its SVG does not start with a tag');
  }
  if (width * height > MOST_PIXELS) {
    throw new UnreadablePicture(
      `its ${width} x ${height} pixels are more than ${MOST_PIXELS / 1e6} million`,
    );
  }
}

function open(bytes: Uint8Array, density?: number): Sharp {
  return sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
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
  { width, height, fit }: PictureWish,
  focalPoint: FocalPoint | null,
): Sharp {
  if (fit === 'contain') return picture.resize({ width, height, fit: 'inside' });
  const { scaled, region } = cropTo(size, { width, height }, focalPoint ?? MIDDLE);
  // A line of pixels would be scaled to a ribbon before anything is looked for in it.
  if (focalPoint === null && scaled.width * scaled.height <= MOST_SCALED_PIXELS) {
    // Keeps faces and detail in the crop.
    return picture.resize({ width, height, fit: 'cover', position: sharp.strategy.attention });
  }
  // Cropped after it is resized: a crop before would keep a JPEG from being decoded at half size.
  return picture.resize({ ...scaled, fit: 'fill' }).extract(region);
}

function rethrowTimeout(error: unknown): never {
  if (error instanceof Error && /^timeout\b/u.test(error.message)) {
    // On a busy machine any picture does.
    throw new UnreadablePicture(`it takes longer than ${LONGEST_READ} seconds to read`, true);
  }
  throw error;
}
