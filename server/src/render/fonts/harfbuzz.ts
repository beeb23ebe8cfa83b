import harfbuzz, { type HarfBuzz, type HarfBuzzFace, type HarfBuzzFont } from 'harfbuzzjs';

/** A glyph of shaped text. Advances are in the font's own units. */
export interface Glyph {
  /** The glyph's number; 0 is the box of a missing one. */
  readonly g: number;
  /** The UTF-16 index of the character that it starts at. */
  readonly cl: number;
  readonly ax: number;
  /** By how much it is raised over the base line, as marks are. */
  readonly dy: number;
}

/** How far something reaches above the base line and below it, in the font's own units. */
export interface Reach {
  readonly above: number;
  readonly below: number;
}

/** Shapes text with one font, as satori does with the same HarfBuzz. */
export interface Shaper {
  readonly unitsPerEm: number;
  readonly codePoints: ReadonlySet<number>;
  /** What the font says its lines need, by which engines place the base line in a line's box. */
  readonly line: Reach;
  /** @param script ISO 15924; by default that of the text's first letter */
  shape(text: string, script?: string): readonly Glyph[];
  /** How far the ink of a glyph reaches. */
  reach(glyph: Glyph): Reach;
}

let engine: HarfBuzz | undefined;

/** Loads HarfBuzz's wasm once. To be awaited before {@link createShaper}. */
export async function loadHarfBuzz(): Promise<void> {
  engine ??= await harfbuzz;
}

/** @throws Error when {@link loadHarfBuzz} was not awaited. */
export function createShaper(font: Uint8Array): Shaper {
  if (!engine) throw new Error('HarfBuzz is not loaded yet.');
  const hb = engine;
  const blob = hb.createBlob(font);
  const face = hb.createFace(blob, 0);
  const hbFont: HarfBuzzFont = hb.createFont(face);
  const unitsPerEm = face.upem;
  // A copy: the array that HarfBuzz returns is a view of memory that it will use again.
  const codePoints = new Set(face.collectUnicodes());
  hbFont.setScale(unitsPerEm, unitsPerEm);
  const line = readLine(face);
  blob.destroy();
  face.destroy();

  return {
    unitsPerEm,
    codePoints,
    line,
    shape(text, script) {
      const buffer = hb.createBuffer();
      try {
        buffer.addText(text);
        if (script) buffer.setScript(script);
        buffer.guessSegmentProperties();
        hb.shape(hbFont, buffer);
        return buffer.json();
      } finally {
        buffer.destroy();
      }
    },
    reach({ g, dy }) {
      const extents = hbFont.glyphExtents(g);
      // Spaces have no ink.
      if (!extents || extents.height === 0) return { above: 0, below: 0 };
      const top = extents.yBearing + dy;
      return { above: top, below: -(top + extents.height) };
    },
  };
}

/**
 * Read from the table itself: `hExtents` of harfbuzzjs 0.10, where it is the first call of a process,
 * leaves the font without advances. https://learn.microsoft.com/typography/opentype/spec/hhea
 */
function readLine(face: HarfBuzzFace): Reach {
  const hhea = Buffer.from(face.reference_table('hhea') ?? []);
  if (hhea.length < 8) return { above: 0, below: 0 };
  return { above: hhea.readInt16BE(4), below: -hhea.readInt16BE(6) };
}
