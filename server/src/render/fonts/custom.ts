import { readFile } from 'node:fs/promises';

import { OgImageError, reasonOf } from '../../contracts/errors';
import { warningOf, type RenderWarning } from '../../contracts/warnings';
import type { FontFile } from '../settings';
import { createFamily, type FamilyFile } from './family';
import { digestOf } from './files';
import { createShaper } from './harfbuzz';
import type { Subset } from './registry';
import { unpackFont } from './unpack';

/** The app's own fonts, ready to draw with. */
export interface CustomFonts {
  /** In their order. */
  readonly families: readonly Subset[];
  /** One for each file that no card can be drawn with, though it looked right at boot. */
  readonly warnings: readonly RenderWarning[];
}

/**
 * Reads the app's own fonts. HarfBuzz must be loaded.
 * @param tryOut draws something with a font, and throws where the drawing engine cannot
 * @throws OgImageError OG_RENDER_CRASHED when a file is not the one that was checked at boot: its
 * cards would not be those that their fingerprints stand for
 */
export async function loadCustomFonts(
  fonts: readonly FontFile[],
  tryOut: (font: Subset) => Promise<void>,
): Promise<CustomFonts> {
  const families = new Map<string, FamilyFile[]>();
  const warnings: RenderWarning[] = [];
  for (const font of fonts) {
    const bytes = await readChecked(font);
    try {
      const file = await toFamilyFile(font, bytes);
      await tryOut(createFamily(font.family, [file]));
      families.set(font.family, [...(families.get(font.family) ?? []), file]);
    } catch (error) {
      warnings.push(skipped(font, error));
    }
  }
  return {
    families: Array.from(families, ([family, files]) => createFamily(family, files)),
    warnings,
  };
}

async function readChecked({ file, digest }: FontFile): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw changed(file, reasonOf(error));
  });
  if (digestOf(bytes) !== digest) throw changed(file, 'its content is another');
  return bytes;
}

async function toFamilyFile({ weight, style }: FontFile, packed: Buffer): Promise<FamilyFile> {
  const bytes = await unpackFont(packed);
  const shaper = createShaper(bytes);
  if (shaper.codePoints.size === 0) throw new Error('it has no letters');
  return { ...shaper, bytes, weight, style };
}

function changed(file: string, how: string): OgImageError {
  return new OgImageError(
    'OG_RENDER_CRASHED',
    `The font ${file} has changed since Strapi started (${how}). Restart Strapi.`,
    { values: { reason: 'fontChanged', detail: file } },
  );
}

function skipped({ file }: FontFile, error: unknown): RenderWarning {
  return warningOf('OG_FONT_SKIPPED', { file, detail: reasonOf(error) });
}
