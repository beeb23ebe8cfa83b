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

/**
 * The same for the pictures of a part or an option, one wish for each.
 * @throws Error that names what is wrong with them
 */
export function checkWishes(name: string, wishes: unknown): readonly PictureWish[] {
  if (Array.isArray(wishes) && wishes.every(isWish)) return wishes;
  throw new Error(
    `its "pictures.${name}" returned what is no list of sizes: return { width, height, fit } for each picture, with a width and a height in pixels and the fit "cover" or "contain"`,
  );
}

function isWish(value: unknown): value is PictureWish {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, fit } = value as Readonly<Record<string, unknown>>;
  return isLength(width) && isLength(height) && (fit === 'cover' || fit === 'contain');
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
