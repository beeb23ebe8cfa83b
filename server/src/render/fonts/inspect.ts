import type { FontFile } from '../settings';
import { readTables, type Tables } from './tables';

/** What a font says of itself. */
export type FontTraits = Pick<FontFile, 'weight' | 'style'>;

/** Without one of these no engine draws a letter. */
const REQUIRED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/** Letters as bitmaps: of emoji fonts, mostly. */
const BITMAPS = ['CBDT', 'sbix', 'EBDT'];

/** In every font's `head` table. https://learn.microsoft.com/typography/opentype/spec/head */
const MAGIC = 0x5f0f3cf5;

/**
 * Checks that a file is a font which cards can be drawn with, without code that draws, so that the
 * process that Strapi runs in can do it at boot.
 * @throws Error that says what the file is instead, as the end of a sentence
 */
export function inspectFont(bytes: Buffer): FontTraits {
  const tables = read(bytes);
  const missing = REQUIRED.find((tag) => !tables.has(tag));
  if (missing) throw new Error(`a font without the table "${missing}". Export it again`);
  const bitmap = BITMAPS.find((tag) => tables.has(tag));
  if (bitmap) {
    throw new Error('a font of bitmaps, as emoji fonts are. Give one with outlines');
  }
  if (tables.has('fvar')) {
    throw new Error(
      'a variable font, whose weights would be drawn otherwise than they were measured. Export its static instances, such as Regular and Bold, and name each file',
    );
  }
  if (!tables.has('CFF ') && !(tables.has('glyf') && tables.has('loca'))) {
    throw new Error('a font without outlines that can be drawn (glyf or CFF). Export it as a TTF');
  }
  const head = tables.get('head');
  if (!head || head.length < 20 || head.readUInt32BE(12) !== MAGIC) {
    throw new Error('a damaged font. Export it or copy it again');
  }
  return readTraits(tables);
}

function read(bytes: Buffer): Tables {
  try {
    return readTables(bytes);
  } catch (error) {
    // What zlib or an offset beyond the end throws says nothing to who wrote the file's name.
    const isOurs = error instanceof Error && !('code' in error);
    throw isOurs ? error : new Error('cut off or damaged. Export it or copy it again');
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/os2 */
function readTraits(tables: Tables): FontTraits {
  const os2 = tables.get('OS/2');
  if (!os2 || os2.length < 64) return { weight: 400, style: 'normal' };
  const weight = os2.readUInt16BE(4);
  const isSlanted = (os2.readUInt16BE(62) & (ITALIC | OBLIQUE)) !== 0;
  return {
    // Some old fonts count from 1 to 9.
    weight: Math.min(1000, Math.max(1, weight < 10 ? weight * 100 : weight)),
    style: isSlanted ? 'italic' : 'normal',
  };
}

const ITALIC = 1 << 0;
const OBLIQUE = 1 << 9;
