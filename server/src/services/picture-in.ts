import { refusal, ServiceFailure } from './failure';
import { at } from './fill';
import type { PicturePlace, Refusal } from './spec';

/** A picture as an answer holds it. */
export type PictureFound = { readonly bytes: Uint8Array } | { readonly address: string };

const DATA_URL = /^data:[^,]*,/u;

/**
 * Finds the picture in an answer.
 * @throws ServiceFailure where it holds none: `refused` where a refusal stands in place of it
 */
export function pictureIn(
  answer: unknown,
  places: readonly PicturePlace[],
  refusals: readonly Refusal[],
): PictureFound {
  for (const { as, at: path } of places) {
    const value = at(answer, path);
    if (typeof value !== 'string' || value === '') continue;
    const isData = DATA_URL.test(value);
    if (as === 'url' && !isData) return { address: value };
    return { bytes: Buffer.from(value.replace(DATA_URL, ''), 'base64') };
  }
  if (refusals.some((one) => isRefused(answer, one))) throw refusal();
  throw new ServiceFailure('unusable', 'Its answer holds no picture.');
}

/** Whether an answer says that the content is refused. */
export function isRefused(answer: unknown, { at: path, is }: Refusal): boolean {
  const value = at(answer, path);
  if (typeof is === 'object') {
    if (!('contains' in is)) return is.includes(value as string);
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    return is.contains.some((part) => text.includes(part));
  }
  return is === 'there' ? isSomething(value) : value !== undefined && !isSomething(value);
}

/** Neither null nor empty. */
function isSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}
