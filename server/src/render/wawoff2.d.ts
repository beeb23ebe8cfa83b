/** What this plugin and its tests use of wawoff2 2, which ships no types. */
declare module 'wawoff2/decompress.js' {
  /** @throws Error when the bytes are no WOFF2 */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

declare module 'wawoff2/compress.js' {
  export default function compress(font: Uint8Array): Promise<Uint8Array>;
}
