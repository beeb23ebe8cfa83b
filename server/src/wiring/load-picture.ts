import type { SourcePicture } from '../contracts/content';
import { OgImageError } from '../contracts/errors';
import { explainReason } from '../contracts/picture-reasons';
import type { Remedy } from '../contracts/remedies';
import { warningOf, type RenderWarning } from '../contracts/warnings';
import { digestOf, type KnownPicture } from '../fingerprint/fingerprint';
import type { Door } from '../net/door';
import { readPicture, type ReadPicture } from '../net/read-picture';

/** How long a source picture may take to come from elsewhere, in milliseconds. */
const TIMEOUT = 10_000;

/** A source picture's bytes, or why the card is drawn without it. */
export interface LoadedPicture {
  readonly picture: KnownPicture | null;
  readonly warning: RenderWarning | null;
}

export interface LoadPictureOptions {
  /** The way to addresses; null where only files of this machine are read. */
  readonly door: Door | null;
  /** Bytes. */
  readonly maxBytes: number;
  /** Whether a picture that cannot be read just now ends the attempt; else it is left out. */
  readonly patient: boolean;
  /**
   * What to do where it will never be read.
   * @default what helps with a file of the media library
   */
  readonly remedy?: Remedy;
  /**
   * What is known of pictures without reading them, for who fingerprints a card and does not draw it: those
   * pictures come without their bytes.
   * @default nothing: every picture is read
   */
  readonly digests?: PictureDigests;
}

/** What pictures are known to hold. */
export interface PictureDigests {
  /** As `digestOf` has it; null where the picture must be read. */
  of(picture: SourcePicture): string | null;
  /** Learns what a picture that was read holds. */
  learn(picture: SourcePicture, digest: string): void;
}

const UNREAD = new Uint8Array();

/** @throws OgImageError OG_PICTURE_UNREADABLE */
export async function loadPicture(
  picture: SourcePicture | null,
  { door, maxBytes, patient, remedy = 'again', digests }: LoadPictureOptions,
): Promise<LoadedPicture> {
  if (picture === null) return { picture: null, warning: null };
  const { name, focalPoint } = picture;
  const digest = digests?.of(picture) ?? null;
  if (digest !== null) {
    return { picture: { bytes: UNREAD, name, focalPoint, digest }, warning: null };
  }
  const read = await readFirst(picture, { door, maxBytes });
  if (read.kind === 'read') {
    const { bytes } = read;
    const known = digests && { digest: digestOf(bytes) };
    if (known !== undefined) digests?.learn(picture, known.digest);
    return { picture: { bytes, name, focalPoint, ...known }, warning: null };
  }
  const { why, transient, givenUp } = read;
  if (transient && patient && !givenUp) {
    throw new OgImageError(
      'OG_PICTURE_UNREADABLE',
      `The picture "${name}" could not be read: ${explainReason(why)}.`,
      { values: { ...why, name } },
    );
  }
  const values = { ...why, name, stage: 'read', remedy: transient ? 'later' : remedy } as const;
  return { picture: null, warning: warningOf('OG_PICTURE_SKIPPED', values, { transient }) };
}

/** From the disk, or where it is not there from the address that the media library has for it. */
async function readFirst(
  { location, address }: SourcePicture,
  limits: Pick<LoadPictureOptions, 'door' | 'maxBytes'>,
): Promise<ReadPicture> {
  const options = { ...limits, timeoutMs: TIMEOUT };
  const read = await readPicture(location, options);
  const isThere = read.kind === 'read' || read.transient || address === undefined;
  return isThere ? read : readPicture(address, options);
}
