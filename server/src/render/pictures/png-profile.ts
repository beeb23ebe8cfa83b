import { crc32, deflateSync } from 'node:zlib';

/** Where the header of a PNG ends: its signature, and the chunk IHDR. */
const HEADER = 33;

/**
 * Says in which colour space the pixels of a PNG are, which sharp has no way to say of pixels without converting
 * them.
 * https://www.w3.org/TR/png-3/#11iCCP
 * @param icc the profile
 */
export function withProfile(png: Uint8Array, icc: Uint8Array): Uint8Array {
  const name = Buffer.from('iCCP', 'latin1');
  // A name of the profile, the end of the name, and how it is compressed.
  const body = Buffer.concat([name, Buffer.from('icc\0\0', 'latin1'), deflateSync(icc)]);
  const chunk = Buffer.alloc(4 + body.length + 4);
  chunk.writeUInt32BE(body.length - name.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)]);
}
