import type { PictureReason } from '../../contracts/picture-reasons';
import type { Remedy } from '../../contracts/remedies';
import { UnreadablePicture } from './unreadable';

interface KnownFormat {
  readonly why: PictureReason;
  readonly remedy: Remedy;
}

const HEIC: KnownFormat = { why: { reason: 'heic' }, remedy: 'heic' };
const RAW: KnownFormat = { why: { reason: 'raw' }, remedy: 'export' };
const VIDEO: KnownFormat = { why: { reason: 'video' }, remedy: 'picture' };
const JPEG_2000 = toExport('JPEG 2000');
const JPEG_XL = toExport('JPEG XL');

function toExport(format: string): KnownFormat {
  return { why: { reason: 'format', format }, remedy: 'export' };
}

/** The brands of ISO base media files. https://mp4ra.org/registered-types/brands */
const BRANDS: readonly [brands: RegExp, format: KnownFormat][] = [
  [/^(?:heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|msf1)$/u, HEIC],
  [/^crx $/u, RAW],
  [/^(?:isom|iso\d|mp4\d|avc1|M4V |qt {2}|3g|dash)/u, VIDEO],
];

/** What files begin with, in hexadecimal digits. */
const SIGNATURES: readonly [start: RegExp, format: KnownFormat][] = [
  [/^(?:0000000c6a502020|ff4fff51)/u, JPEG_2000],
  [/^(?:0000000c4a584c20|ff0a)/u, JPEG_XL],
  [/^4949bc/u, toExport('JPEG XR')],
  // `BM`, its size, and four bytes that are always zero.
  [/^424d.{8}00000000/u, toExport('BMP')],
  [/^0000(?:01|02)00(?!00)..00/u, toExport('ICO')],
  [/^38425053/u, toExport('Photoshop (PSD)')],
  [/^67696d7020786366/u, toExport('GIMP (XCF)')],
  // Of Fujifilm, Olympus, Panasonic, Sigma, Minolta and Canon.
  [/^(?:46554a4946494c4d|4949524f|49495253|4d4d4f52|49495500|464f5662|004d524d)/u, RAW],
  [/^49492a00.{8}4352/u, RAW],
  [/^762f3101/u, toExport('OpenEXR')],
  [/^255044462d/u, toExport('PDF')],
  [/^(?:25215053|c5d0d3c6)/u, toExport('PostScript (EPS, AI)')],
  [/^(?:1a45dfa3|52494646.{8}41564920)/u, VIDEO],
];

/**
 * Says what a file is by its first bytes, where it is of a known format that cards are not drawn
 * with; null for any other. What can be read is never asked.
 */
export function explainFormat(bytes: Uint8Array): UnreadablePicture | null {
  const start = Buffer.from(bytes.subarray(0, 256));
  const format =
    start.toString('latin1', 4, 8) === 'ftyp'
      ? byBrand(start)
      : SIGNATURES.find(([signature]) => signature.test(start.toString('hex')))?.[1];
  if (!format) return null;
  const { why, remedy } = format;
  return new UnreadablePicture(why, { remedy });
}

/** Whether a file says by its first bytes that it is a HEIC. */
export function isHeicFile(bytes: Uint8Array): boolean {
  return explainFormat(bytes)?.why.reason === 'heic';
}

/** By the first brand that is known: what a file is comes first, what it can be read as after it. */
function byBrand(start: Buffer): KnownFormat | undefined {
  const end = Math.min(start.length, start.readUInt32BE(0));
  const brands = [start.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(start.toString('latin1', at, at + 4));
  // An AVIF names `mif1` too, and is read.
  if (brands.some((brand) => /^avi[fs]$/u.test(brand))) return undefined;
  return brands.flatMap((brand) => BRANDS.filter(([known]) => known.test(brand)))[0]?.[1];
}
