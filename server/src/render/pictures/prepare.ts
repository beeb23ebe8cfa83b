import { createHash } from 'node:crypto';

import { LRUCache } from 'lru-cache';

import type { PictureBytes } from '../../contracts/content';
import type { RenderWarning } from '../../contracts/warnings';
import type { DrawablePicture } from '../../contracts/template';
import type { Pixels } from '../painter';
import { decodePicture } from './decode';
import { digestOfPicture } from './digest';
import { isHeicFile } from './format-name';
import { lightestColor, neededGround } from './measure';
import type { ReadWish } from './overlay';
import { skipped, type SkipReason } from './skipped';
import { isMarkup } from './svg';
import { whyUnreadable } from './why-unreadable';

/** Bytes: sixteen photos from edge to edge, or a thousand logos. */
const CACHE_SIZE = 48 * 1024 * 1024;

/** Milliseconds for which a picture that cannot be read is not tried again: trying may take long. */
const FAILURE_TTL = 60_000;

/** A source picture, ready to be drawn: what a template is told of it, and its pixels. */
export interface PreparedPicture {
  readonly drawable: DrawablePicture;
  /** Of the drawable's size. Shared with the cache: never written to. */
  readonly pixels: Pixels;
}

/**
 * Turns a source picture of any type into one that is safe to draw: upright, in sRGB, one frame,
 * at the wished size. Null, with a warning, when it cannot be read; the card is drawn without it.
 * The drawable's `src` is opaque and names its pixels: equal pictures have equal names.
 * @throws nothing: a picture never fails a card
 */
export type PreparePicture = (
  picture: PictureBytes | null,
  wish: ReadWish | null,
  warn: (warning: RenderWarning) => void,
) => Promise<PreparedPicture | null>;

/**
 * Told the digest of an SVG or a HEIC before it is read, and null when it was: reading one may end
 * the process, and somebody outside should know what was to blame.
 */
export type TellReading = (picture: string | null) => Promise<void>;

export interface PreparerOptions {
  /**
   * Bytes of pixels that are kept.
   * @default 48 MB
   */
  readonly maxBytes?: number | undefined;
  /** @default nobody */
  readonly tellReading?: TellReading | undefined;
}

type Outcome =
  | { readonly kind: 'prepared'; readonly prepared: PreparedPicture }
  | ({ readonly kind: 'unreadable' } & SkipReason);

/** A site's logo is on every card and a cover on several: what was prepared last is kept. */
export function createPicturePreparer({
  maxBytes = CACHE_SIZE,
  tellReading = () => Promise.resolve(),
}: PreparerOptions = {}): PreparePicture {
  const kept = new LRUCache<string, Outcome>({ maxSize: maxBytes });

  return async (picture, wish, warn) => {
    if (!picture || !wish) return null;
    const src = handleOf(picture, wish);
    let outcome = kept.get(src);
    if (!outcome) {
      const isRisky = isMarkup(picture.bytes) || isHeicFile(picture.bytes);
      if (isRisky) await tellReading(digestOfPicture(picture.bytes));
      outcome = await prepare(src, picture, wish);
      if (isRisky) await tellReading(null);
      const options =
        outcome.kind === 'prepared'
          ? { size: outcome.prepared.pixels.rgba.byteLength }
          : { size: 1, ttl: FAILURE_TTL };
      kept.set(src, outcome, options);
    }
    if (outcome.kind === 'prepared') return outcome.prepared;
    warn(skipped(picture, outcome));
    return null;
  };
}

async function prepare(src: string, picture: PictureBytes, wish: ReadWish): Promise<Outcome> {
  try {
    const decoded = await decodePicture(picture.bytes, wish, picture.focalPoint);
    const { isWhole, ...pixels } = decoded;
    const ground = isWhole ? neededGround(pixels) : 'any';
    return { kind: 'prepared', prepared: { drawable: describe(src, pixels, ground), pixels } };
  } catch (error) {
    const { why, remedy, transient } = whyUnreadable(error, picture.bytes);
    return { kind: 'unreadable', why, remedy, transient };
  }
}

/** Everything that its pixels depend on, so that layers that hold it can be named by it. */
function handleOf({ bytes, focalPoint }: PictureBytes, wish: ReadWish): string {
  const { width, height, fit, cutout, tones, isOverlay = false, isGround = false } = wish;
  const hash = createHash('sha256')
    .update(JSON.stringify([width, height, fit, tones, focalPoint && [focalPoint.x, focalPoint.y]]))
    .update(JSON.stringify([isOverlay, isGround, cutout && [cutout.width, cutout.height]]))
    .update(bytes);
  return `og-picture:${hash.digest('hex')}`;
}

function describe(src: string, pixels: Pixels, ground: DrawablePicture['ground']): DrawablePicture {
  const { width, height } = pixels;
  return {
    src,
    width,
    height,
    ground,
    lightest: (region) => lightestColor(pixels, region),
  };
}
