/**
 * Pixels as whole words, four bytes at a time: opacity is the highest of them. Signed, as processors
 * count. The order of bytes is that of every machine Node runs on (little endian).
 * @returns a view of the same memory, or of a copy where the bytes do not begin at a word
 */
export function wordsOf(rgba: Uint8Array): Int32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
