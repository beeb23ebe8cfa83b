import type { PictureBytes, SourcePicture } from '../contracts/content';
import { OgImageError } from '../contracts/errors';
import { explainReason } from '../contracts/picture-reasons';
import type { Remedy } from '../contracts/remedies';
import { warningOf, type RenderWarning } from '../contracts/warnings';
import type { Door } from '../net/door';
import { readPicture, type ReadPicture } from '../net/read-picture';

/** How long a source picture may take to come from elsewhere, in milliseconds. */
const TIMEOUT = 10_000;

/** A source picture's bytes, or why the card is drawn without it. */
export interface LoadedPicture {
  readonly picture: PictureBytes | null;
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
}

/** @throws OgImageError OG_PICTURE_UNREADABLE */
export async function loadPicture(
  picture: SourcePicture | null,
  { door, maxBytes, patient, remedy = 'again' }: LoadPictureOptions,
): Promise<LoadedPicture> {
  if (picture === null) return { picture: null, warning: null };
  const { name, focalPoint } = picture;
  const read = await readFirst(picture, { door, maxBytes });
  if (read.kind === 'read') {
    return { picture: { bytes: read.bytes, name, focalPoint }, warning: null };
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
