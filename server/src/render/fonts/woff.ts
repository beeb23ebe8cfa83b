import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/**
 * Unpacks a WOFF 1.0 file into the TrueType or OpenType font that it holds, which HarfBuzz needs.
 * Layout of both: https://www.w3.org/TR/WOFF/ and the OpenType specification's `otff` chapter.
 * @throws Error when the bytes are no WOFF
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < HEADER || woff.readUInt32BE(0) !== SIGNATURE) {
    throw new Error('The font file is no WOFF.');
  }
  const tables = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  const selector = Math.floor(Math.log2(tables));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  font.writeUInt16BE(tables, 4);
  font.writeUInt16BE(16 << selector, 6);
  font.writeUInt16BE(selector, 8);
  font.writeUInt16BE(tables * 16 - (16 << selector), 10);

  let end = 12 + tables * 16;
  for (let i = 0; i < tables; i++) {
    const entry = HEADER + i * ENTRY;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const bytes = woff.subarray(offset, offset + packed);
    const record = 12 + i * 16;
    font.writeUInt32BE(woff.readUInt32BE(entry), record);
    font.writeUInt32BE(woff.readUInt32BE(entry + 16), record + 4);
    font.writeUInt32BE(end, record + 8);
    font.writeUInt32BE(length, record + 12);
    font.set(packed < length ? inflateSync(bytes) : bytes, end);
    end += (length + 3) & ~3;
  }
  return font;
}
