import type { PictureWish } from '../../contracts/template';

/**
 * Reads how a template wants a picture, since a template in JavaScript may answer anything.
 * @param which the template's function that said so
 * @throws Error that names what is wrong with it
 */
export function checkWish(which: 'picture' | 'logo', wish: unknown): PictureWish | null {
  if (wish === null) return null;
  if (!isWish(wish)) {
    throw new Error(
      `its "${which}" returned what is no size: return null, or { width, height, fit } with a width and a height in pixels and the fit "cover" or "contain"`,
    );
  }
  return wish;
}

function isWish(value: unknown): value is PictureWish {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, fit } = value as Readonly<Record<string, unknown>>;
  return isLength(width) && isLength(height) && (fit === 'cover' || fit === 'contain');
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
