import { brotliDecompressSync } from 'node:zlib';

import { unpackWoff } from './woff';

/** A font's tables by their tags, such as `cmap`. */
export type Tables = ReadonlyMap<string, Buffer>;

/** No font is as large; a broken header may say any number. */
const LARGEST_FONT = 256 * 1024 * 1024;

/**
 * Reads the tables of a TrueType, OpenType, WOFF or WOFF2 font without drawing code or wasm. In a
 * WOFF2 the outlines (`glyf`, `loca`, `hmtx`) stay packed in its own way.
 * @throws Error that says what the file is instead, as the end of a sentence
 */
export function readTables(font: Buffer): Tables {
  const signature = font.length < 4 ? '' : font.toString('latin1', 0, 4);
  switch (signature) {
    case '\0\x01\0\0':
    case 'true':
    case 'OTTO':
      return readSfnt(font);
    case 'wOFF':
      return readSfnt(unpackWoff(font));
    case 'wOF2':
      return readWoff2(font);
    case 'ttcf':
      throw new Error('a collection of fonts (TTC). Export the one font that you want as a file');
    default:
      throw new Error('no font. Give a TTF, OTF, WOFF or WOFF2 file');
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/otff */
function readSfnt(font: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    const offset = font.readUInt32BE(record + 8);
    const end = offset + font.readUInt32BE(record + 12);
    if (end > font.length) throw cutOff();
    tables.set(font.toString('latin1', record, record + 4), font.subarray(offset, end));
  }
  return tables;
}

/** The tags that WOFF2 names by their numbers. https://www.w3.org/TR/WOFF2/#table_dir_format */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx ' +
  'kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix ' +
  'acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak ' +
  'Zapf Silf Glat Gloc Feat Sill';
const TAG_LENGTH = 4;
const OTHER_TAG = 63;

/** https://www.w3.org/TR/WOFF2/ */
function readWoff2(font: Buffer): Tables {
  if (font.toString('latin1', 4, 8) === 'ttcf') {
    throw new Error('a collection of fonts (TTC). Export the one font that you want as a file');
  }
  if (font.readUInt32BE(8) !== font.length) throw cutOff();
  const entries: { tag: string; length: number }[] = [];
  const reader = { at: 48 };
  for (let i = 0; i < font.readUInt16BE(12); i++) entries.push(readEntry(font, reader));
  const packed = font.subarray(reader.at, reader.at + font.readUInt32BE(20));
  const unpacked = brotliDecompressSync(packed, { maxOutputLength: LARGEST_FONT });
  const tables = new Map<string, Buffer>();
  let start = 0;
  for (const { tag, length } of entries) {
    tables.set(tag, unpacked.subarray(start, start + length));
    start += length;
  }
  if (start > unpacked.length) throw cutOff();
  return tables;
}

/** One table of a WOFF2's directory: its tag, and how many bytes of the stream it takes. */
function readEntry(font: Buffer, reader: { at: number }): { tag: string; length: number } {
  const flags = font.readUInt8(reader.at++);
  const known = (flags & OTHER_TAG) * (TAG_LENGTH + 1);
  let tag = KNOWN_TAGS.slice(known, known + TAG_LENGTH);
  if ((flags & OTHER_TAG) === OTHER_TAG) {
    tag = font.toString('latin1', reader.at, reader.at + TAG_LENGTH);
    reader.at += TAG_LENGTH;
  }
  const length = readBase128(font, reader);
  // Of the outlines the packed form is version 0 and the plain one 3; of all else 0 is plain.
  const plain = tag === 'glyf' || tag === 'loca' ? 3 : 0;
  const isPacked = flags >> 6 !== plain;
  return { tag, length: isPacked ? readBase128(font, reader) : length };
}

/** https://www.w3.org/TR/WOFF2/#DataTypes */
function readBase128(font: Buffer, reader: { at: number }): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = font.readUInt8(reader.at++);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
  throw cutOff();
}

function cutOff(): Error {
  return new Error('cut off or damaged. Export it or copy it again');
}
