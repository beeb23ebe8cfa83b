import { wordsOf } from './words';

/**
 * Multiplies the colours of RGBA pixels, eight bits each, by their opacity.
 * @returns the same memory, or a copy where the bytes do not begin at a word
 */
export function premultiply(rgba: Uint8Array): Uint8Array {
  const words = wordsOf(rgba);
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  for (let at = 0; at < words.length; at++) {
    const opacity = (words[at] ?? 0) >>> 24;
    // Nearly all pixels are opaque, or nothing.
    if (opacity === 255) continue;
    if (opacity === 0) {
      words[at] = 0;
      continue;
    }
    for (let channel = at * 4; channel < at * 4 + 3; channel++) {
      bytes[channel] = Math.round(((bytes[channel] ?? 0) * opacity) / 255);
    }
  }
  return bytes;
}
