import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Typeface } from '../../contracts/template';
import type { HanForm } from './han';
import { createShaper, type Shaper } from './harfbuzz';
import { ALL_PACKAGES, fontPackages, TYPEFACES, type FontPackage } from './packages';
import { packageFolder } from '../package-folder';
import { inSpans, parseUnicodeRange, type Span } from './spans';
import { nearestWeight, WEIGHTS, type Weight } from './weights';
import { unpackWoff } from './woff';

export type FontStyle = 'normal' | 'italic';

/** One subset of one font. */
export interface Subset {
  /** A family name of its own, since satori uses only one of several files that share a name. */
  readonly family: string;
  /** The package that it is of, or null for a font of the app's own. */
  readonly origin: FontPackage | null;
  /** Whether its stated range, not its file, holds the character. */
  claims(codePoint: number): boolean;
  /** The upright file of a weight, read and unpacked once. */
  face(weight: Weight): Face;
  /** The files of all weights and styles. */
  faces(): readonly Face[];
}

export interface Face extends Shaper {
  /** TrueType or OpenType bytes; always the same buffer, by whose identity engines cache. */
  readonly bytes: Buffer;
  readonly weight: Weight;
  readonly style: FontStyle;
}

/** The fonts that there are to draw with. */
export interface Registry {
  /**
   * All subsets, in the order in which they are asked for a character where Han characters shall
   * have this form and letters this typeface. The same array every time.
   * @param first the family of the app's font that goes before all others
   */
  subsets(form: HanForm, typeface?: Typeface, first?: string): readonly Subset[];
  /** The package that would draw this character if it were installed, or null if there is none. */
  advice(character: string, form: HanForm): FontPackage | null;
  /** Whether a package is installed. */
  has(font: FontPackage): boolean;
}

/**
 * Looks which fonts are installed. Reads no font file yet.
 * @param own the app's own fonts, which are asked before all others
 * @param folderOf where a package is installed, or null
 */
export function createRegistry(
  own: readonly Subset[] = [],
  folderOf: (packageName: string) => string | null = packageFolder,
): Registry {
  const installed = new Map<FontPackage, readonly Subset[]>();
  for (const font of ALL_PACKAGES) {
    const folder = folderOf(font.name);
    if (folder) installed.set(font, createSubsets(folder, font));
  }
  const orders = new Map<string, readonly Subset[]>();
  const subsetsOf = (fonts: readonly FontPackage[]) =>
    fonts.flatMap((font) => installed.get(font) ?? []);
  return {
    subsets(form, typeface = 'sans', first = '') {
      const id = `${form} ${typeface} ${first}`;
      let order = orders.get(id);
      if (!order) {
        const wished = own.filter(({ family }) => family === first);
        const others = own.filter(({ family }) => family !== first);
        order = [
          ...wished,
          ...others,
          ...subsetsOf(TYPEFACES[typeface]),
          ...subsetsOf(fontPackages(form)),
        ];
        orders.set(id, order);
      }
      return order;
    },
    advice(character, form) {
      const codePoint = character.codePointAt(0) ?? 0;
      const advised = (font: FontPackage) => !installed.has(font) && font.covers(codePoint);
      return fontPackages(form).find(advised) ?? null;
    },
    has: (font) => installed.has(font),
  };
}

function createSubsets(folder: string, origin: FontPackage): Subset[] {
  return readRanges(folder).map(([name, spans]) => createSubset(folder, origin, name, spans));
}

function createSubset(
  folder: string,
  origin: FontPackage,
  subset: string,
  spans: readonly Span[],
): Subset {
  const id = path.posix.basename(origin.name);
  const faces = new Map<Weight, Face>();
  return {
    family: `${id}-${subset}`,
    origin,
    claims: (codePoint) => inSpans(spans, codePoint),
    face(weight) {
      let face = faces.get(weight);
      if (!face) {
        const bytes = unpackWoff(readFileSync(findFile(folder, `${id}-${subset}`, weight)));
        face = { ...createShaper(bytes), bytes, weight, style: 'normal' };
        faces.set(weight, face);
      }
      return face;
    },
    faces() {
      return WEIGHTS.map((weight) => this.face(weight));
    },
  };
}

/** The file of a weight, or of the nearest one: some fonts have one weight alone. */
function findFile(folder: string, start: string, weight: Weight): string {
  const files = path.join(folder, 'files');
  const exact = path.join(files, `${start}-${weight}-normal.woff`);
  if (existsSync(exact)) return exact;
  const weights = readdirSync(files).flatMap((name) => {
    const found = /^-(\d+)-normal\.woff$/u.exec(name.slice(start.length))?.[1];
    return name.startsWith(start) && found ? [Number(found)] : [];
  });
  const nearest = nearestWeight(weights, weight);
  if (nearest === null) throw new Error(`There is no ${exact}.`);
  return path.join(files, `${start}-${nearest}-normal.woff`);
}

/** The subsets by name, the package's own Latin first: it is what most texts need. */
function readRanges(folder: string): [subset: string, spans: Span[]][] {
  const ranges: unknown = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8'));
  if (typeof ranges !== 'object' || ranges === null) return [];
  return Object.entries(ranges)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([subset, range]): [string, Span[]] => [
      // Slices of a large font are keyed `[12]`, and their files named `12`.
      subset.replace(/^\[(\d+)\]$/u, '$1'),
      parseUnicodeRange(range),
    ])
    .reverse();
}
