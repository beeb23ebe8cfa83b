import stringify from 'safe-stable-stringify';

import { sha256 } from '../common/sha256';
import type { Content, PictureBytes } from '../contracts/content';
import type { OptionValue } from '../contracts/template';
import type { FormatName, Formats, OutputOptions } from '../contracts/picture';

/** Everything a card's pictures depend on, and nothing else. */
export interface FingerprintInput {
  /** Source pictures stand as their digests, or null when they cannot be read. */
  readonly content: Content<string>;
  readonly template: {
    readonly name: string;
    readonly version: number;
    /** Of a template that is not built in. */
    readonly digest?: string;
    /** Those that are not as by default. */
    readonly options?: Readonly<Record<string, OptionValue>>;
  };
  /** The digest of a picture behind the words; absent where there is none, or the template draws it. */
  readonly background?: string;
  /** What a design lays over the card, as digests by format; absent where it lays nothing there. */
  readonly overlays?: Readonly<Record<FormatName, string>>;
  /** The family of the app's font that a design asks first. */
  readonly font?: string;
  readonly renderer: { readonly name: string; readonly version: string };
  readonly output: OutputOptions;
  readonly formats: Formats;
}

/**
 * SHA-256, as 64 hexadecimal digits. Same fingerprint, same pictures: the order in which
 * properties were written does not count.
 */
export function fingerprintOf(input: FingerprintInput | ImageFingerprintInput): string {
  return sha256(stringify(input));
}

/** Everything that pictures made of an editor's own finished one depend on. */
export interface ImageFingerprintInput extends Pick<
  FingerprintInput,
  'renderer' | 'output' | 'formats'
> {
  /** The picture's digest, as `digestOfSource` has it. */
  readonly image: string;
  /** Whether every format is cropped from it. */
  readonly crop: boolean;
}

/** A source picture whose bytes were read, or of which is known what they are. */
export type KnownPicture = PictureBytes & {
  /** What `digestOf` would say of the bytes, which are not there then. */
  readonly digest?: string;
};

/** The digest of a source picture's bytes. */
export function digestOfPicture({ bytes, digest }: KnownPicture): string {
  return digest ?? digestOf(bytes);
}

/** What a source picture adds to a fingerprint: its bytes, and what a crop of it shows. */
export function digestOfSource(picture: KnownPicture): string {
  const { focalPoint } = picture;
  const digest = digestOfPicture(picture);
  return focalPoint === null ? digest : `${digest} at ${focalPoint.x}, ${focalPoint.y}`;
}

/** The digest of a picture's bytes: SHA-256, as 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return sha256(bytes);
}
