import { unpackWoff } from './woff';

/**
 * Unpacks a font file of any of the four kinds into the TrueType or OpenType font in it.
 * @throws Error when it is damaged
 */
export async function unpackFont(file: Buffer): Promise<Buffer> {
  const signature = file.toString('latin1', 0, 4);
  if (signature === 'wOFF') return unpackWoff(file);
  if (signature !== 'wOF2') return file;
  // Its wasm takes a while to load, and few apps have such a font.
  const { default: decompress } = await import('wawoff2/decompress.js');
  return Buffer.from(await decompress(file));
}
