/** What this plugin uses of bidi-js 1, which ships no types. */
declare module 'bidi-js' {
  interface EmbeddingLevels {
    /** Of every UTF-16 unit: even ones run to the right, odd ones to the left. */
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
    /** Units as they are seen from left to right, by their place in the text. */
    getReorderedIndices(text: string, levels: EmbeddingLevels): number[];
  }
  export default function bidiFactory(): Bidi;
}
