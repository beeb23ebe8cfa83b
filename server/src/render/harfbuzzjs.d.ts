/** What this plugin uses of harfbuzzjs 0.10, which ships no types. */
declare module 'harfbuzzjs' {
  interface Owned {
    destroy(): void;
  }
  export interface HarfBuzzFace extends Owned {
    readonly upem: number;
    collectUnicodes(): Uint32Array;
    /** A view of memory that may move; undefined for a table that the font does not have. */
    reference_table(tag: string): Uint8Array | undefined;
  }
  export interface HarfBuzzFont extends Owned {
    setScale(x: number, y: number): void;
    /** Null for a glyph that the font does not have. */
    glyphExtents(
      glyph: number,
    ): { xBearing: number; yBearing: number; width: number; height: number } | null;
  }
  export interface HarfBuzzBuffer extends Owned {
    addText(text: string): void;
    guessSegmentProperties(): void;
    /** By its ISO 15924 code. */
    setScript(script: string): void;
    json(): { g: number; cl: number; ax: number; ay: number; dx: number; dy: number }[];
  }
  export interface HarfBuzz {
    createBlob(bytes: Uint8Array): Owned;
    createFace(blob: Owned, index: number): HarfBuzzFace;
    createFont(face: HarfBuzzFace): HarfBuzzFont;
    createBuffer(): HarfBuzzBuffer;
    shape(font: HarfBuzzFont, buffer: HarfBuzzBuffer): void;
  }
  const ready: Promise<HarfBuzz>;
  export default ready;
}
