/*
 * satori 0.63 adds the vertical offsets that HarfBuzz gives to its y coordinates, although one counts
 * upwards and the other downwards. Marks end up on the wrong side of their letters, and in fonts
 * that set the dots of Arabic letters as marks one letter becomes another. Since every such offset
 * comes from the font's GPOS table, a font whose table says the opposite is drawn rightly.
 *
 * The layout of the table: https://learn.microsoft.com/typography/opentype/spec/gpos
 */

const PLACEMENT_Y = 0x0002;

/**
 * Negates, in place, every vertical offset of a font's glyph positioning. Horizontal advances and
 * offsets stay. To be left out once satori subtracts them.
 * @param font an unpacked TrueType or OpenType font
 */
export function flipOffsets(font: Buffer): Buffer {
  const gpos = findTable(font, 'GPOS');
  if (gpos === null) return font;
  const flip = createFlip(font);
  const lookups = gpos + font.readUInt16BE(gpos + 8);
  for (const lookup of offsets16(font, lookups, lookups + 2, font.readUInt16BE(lookups))) {
    const type = font.readUInt16BE(lookup);
    const count = font.readUInt16BE(lookup + 4);
    for (const subtable of offsets16(font, lookup, lookup + 6, count)) {
      if (type === 9) {
        const extended = subtable + font.readUInt32BE(subtable + 4);
        flipSubtable(font, extended, font.readUInt16BE(subtable + 2), flip);
      } else {
        flipSubtable(font, subtable, type, flip);
      }
    }
  }
  return font;
}

function findTable(font: Buffer, tag: string): number | null {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

/** Negates a number once, since tables share anchors. */
type Flip = (at: number) => void;

function createFlip(font: Buffer): Flip {
  const flipped = new Set<number>();
  return (at) => {
    if (flipped.has(at)) return;
    flipped.add(at);
    font.writeInt16BE(Math.max(-32767, -font.readInt16BE(at)), at);
  };
}

/** Context lookups (7 and 8) only name others, which are in the list themselves. */
function flipSubtable(font: Buffer, at: number, type: number, flip: Flip): void {
  if (type === 1) flipSingle(font, at, flip);
  else if (type === 3) {
    flipAnchors(font, at, at + 6, 2 * font.readUInt16BE(at + 4), flip);
  } else if (type === 4 || type === 5 || type === 6) {
    flipMarks(font, at, type, flip);
  }
}

/** One glyph moved by itself. Pairs (type 2) are kerned sideways alone. */
function flipSingle(font: Buffer, at: number, flip: Flip): void {
  const format = font.readUInt16BE(at + 4);
  if (!(format & PLACEMENT_Y)) return;
  const size = 2 * bits(format);
  const beforeY = 2 * bits(format & (PLACEMENT_Y - 1));
  const single = font.readUInt16BE(at) === 1;
  const first = at + (single ? 6 : 8);
  const count = single ? 1 : font.readUInt16BE(at + 6);
  for (let i = 0; i < count; i++) flip(first + i * size + beforeY);
}

/** A mark on a letter (4), on a part of a ligature (5), or on another mark (6). */
function flipMarks(font: Buffer, at: number, type: number, flip: Flip): void {
  const classes = font.readUInt16BE(at + 6);
  const marks = at + font.readUInt16BE(at + 8);
  for (let i = 0; i < font.readUInt16BE(marks); i++) {
    flipAnchors(font, marks, marks + 4 + i * 4, 1, flip);
  }
  const bases = at + font.readUInt16BE(at + 10);
  const count = font.readUInt16BE(bases);
  if (type !== 5) {
    flipAnchors(font, bases, bases + 2, count * classes, flip);
    return;
  }
  for (const ligature of offsets16(font, bases, bases + 2, count)) {
    flipAnchors(font, ligature, ligature + 2, font.readUInt16BE(ligature) * classes, flip);
  }
}

/** An anchor is a format, an x and a y. */
function flipAnchors(font: Buffer, base: number, at: number, count: number, flip: Flip): void {
  for (const anchor of offsets16(font, base, at, count)) flip(anchor + 4);
}

/** The places that a list of 16-bit offsets points to; an offset of 0 points to nothing. */
function offsets16(font: Buffer, base: number, at: number, count: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < count; i++) {
    const offset = font.readUInt16BE(at + i * 2);
    if (offset !== 0) places.push(base + offset);
  }
  return places;
}

function bits(value: number): number {
  return value.toString(2).replaceAll('0', '').length;
}
