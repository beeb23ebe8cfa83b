import type { Metadata } from 'sharp';

import { OgImageError } from '../../contracts/errors';
import type { OutputOptions, PictureMime, PictureSize } from '../../contracts/picture';
import type { ImageRequest, RenderResult } from '../../contracts/renderer';
import { encodePicture } from '../engine/encode';
import { decodePicture, inspectPicture } from '../pictures/decode';
import { digestOfPicture } from '../pictures/digest';
import { overlayWish } from '../pictures/overlay';
import type { TellReading } from '../pictures/prepare';
import { whyUnreadable } from '../pictures/why-unreadable';
import type { Reencoding } from '../../contracts/image-warnings';
import { findingsOf } from './findings';
import { flattenOnWhite } from './flatten';
import { unreadableImage } from './unreadable-image';

/** What every platform takes of a picture as it is: X the fewest pixels, X and LinkedIn the fewest bytes. */
const MOST_AS_IS = { bytes: 5_000_000, side: 4096 };

/** Pixels a side of a picture that is encoded anew: twice a card's, which is all that screens show. */
const MOST_REENCODED = 2400;

/** Pixels to which a picture is decoded to see that it is whole. */
const GLANCE = 64;

const MIMES: Readonly<Record<string, PictureMime>> = { jpeg: 'image/jpeg', png: 'image/png' };

/**
 * Checks a finished picture of an editor's own and brings it into form.
 * @throws OgImageError OG_IMAGE_UNREADABLE, OG_PICTURE_UNREADABLE where it may be read another time,
 * or OG_RENDER_TOO_LARGE
 */
export async function renderImage(
  request: ImageRequest,
  tellReading: TellReading = () => Promise.resolve(),
): Promise<RenderResult> {
  const { picture } = request;
  // Whatever its type: where it ends the process, nothing else is to blame.
  await tellReading(digestOfPicture(picture.bytes));
  try {
    return await read(request);
  } catch (error) {
    if (error instanceof OgImageError) throw error;
    throw unreadableImage(picture.name, whyUnreadable(error, picture.bytes));
  } finally {
    await tellReading(null);
  }
}

async function read(request: ImageRequest): Promise<RenderResult> {
  const { picture, whole, size, output } = request;
  const { bytes, name } = picture;
  const { metadata } = await inspectPicture(bytes);
  const { width, height } = metadata.autoOrient;
  const why = whole ? whyReencoded(metadata, bytes) : null;
  const isKept = whole && why === null;
  const made = isKept
    ? await asItIs(bytes, metadata)
    : await encoded(request, whole ? within(metadata.autoOrient) : size, output);
  const facts = {
    name,
    type: metadata.format,
    width,
    height,
    frames: metadata.pages ?? 1,
    whole,
    bytes: made.bytes.byteLength,
    reencoded: why,
  };
  return { ...made, warnings: findingsOf(facts) };
}

type Made = Omit<RenderResult, 'warnings'>;

async function asItIs(bytes: Uint8Array, { format, width, height }: Metadata): Promise<Made> {
  const mime = MIMES[format];
  if (mime === undefined) throw new Error(`A ${format} is never kept as it is.`);
  // A file that breaks off in the middle is found out by decoding all of it.
  await decodePicture(bytes, { width: GLANCE, height: GLANCE, fit: 'contain' }, null);
  return { bytes, mime, width, height };
}

/** Cropped to the size, which for a whole picture is its own. */
async function encoded(
  { picture, whole }: ImageRequest,
  size: PictureSize,
  output: OutputOptions,
): Promise<Made> {
  const wish = whole ? ({ ...size, fit: 'contain' } as const) : overlayWish(size);
  const pixels = await decodePicture(picture.bytes, wish, picture.focalPoint);
  flattenOnWhite(pixels);
  // A photo fits no budget as a PNG, and there is no calmer template to pick.
  const made = await encodePicture(pixels, {
    ...output,
    format: output.format === 'png' ? 'auto' : output.format,
  });
  return { ...made, width: pixels.width, height: pixels.height };
}

/** Why a picture cannot be served as it is, or null. */
function whyReencoded(metadata: Metadata, bytes: Uint8Array): Reencoding | null {
  const { format, width, height, space, orientation = 1 } = metadata;
  if (MIMES[format] === undefined) return 'type';
  if (orientation !== 1) return 'turned';
  if (space === 'cmyk') return 'print';
  const isLarge = Math.max(width, height) > MOST_AS_IS.side || bytes.byteLength > MOST_AS_IS.bytes;
  return isLarge ? 'large' : null;
}

/** A size of the same shape that is not too large. */
function within({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, MOST_REENCODED / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
