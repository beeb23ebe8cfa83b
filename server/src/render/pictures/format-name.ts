import { UnreadablePicture } from './unreadable';

interface KnownFormat {
  /** With its article, as in `it is a Photoshop file`. */
  readonly name: string;
  /** What to do, as a sentence. */
  readonly remedy: string;
}

const EXPORT = 'Export it as a JPEG or PNG and upload that in its place.';

const HEIC: KnownFormat = {
  name: 'a HEIC photo, as iPhones make them',
  remedy:
    'Export it as a JPEG and upload that in its place; with "Most Compatible" in the camera\'s settings, an iPhone takes JPEGs from then on.',
};

const RAW: KnownFormat = { name: 'a raw photo of a camera', remedy: EXPORT };
const JPEG_2000: KnownFormat = { name: 'a JPEG 2000', remedy: EXPORT };
const JPEG_XL: KnownFormat = { name: 'a JPEG XL', remedy: EXPORT };
const VIDEO: KnownFormat = { name: 'a video', remedy: 'Upload a picture in its place.' };

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
  [/^4949bc/u, { name: 'a JPEG XR', remedy: EXPORT }],
  // `BM`, its size, and four bytes that are always zero.
  [/^424d.{8}00000000/u, { name: 'a BMP', remedy: EXPORT }],
  [/^0000(?:01|02)00(?!00)..00/u, { name: 'an icon (ICO)', remedy: EXPORT }],
  [/^38425053/u, { name: 'a Photoshop file (PSD)', remedy: EXPORT }],
  [/^67696d7020786366/u, { name: 'a GIMP file (XCF)', remedy: EXPORT }],
  // Of Fujifilm, Olympus, Panasonic, Sigma, Minolta and Canon.
  [/^(?:46554a4946494c4d|4949524f|49495253|4d4d4f52|49495500|464f5662|004d524d)/u, RAW],
  [/^49492a00.{8}4352/u, RAW],
  [/^762f3101/u, { name: 'an OpenEXR', remedy: EXPORT }],
  [/^255044462d/u, { name: 'a PDF', remedy: EXPORT }],
  [/^(?:25215053|c5d0d3c6)/u, { name: 'a PostScript file (EPS or AI)', remedy: EXPORT }],
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
  const { name, remedy } = format;
  return new UnreadablePicture(`it is ${name}, which cards are not drawn with`, { remedy });
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
