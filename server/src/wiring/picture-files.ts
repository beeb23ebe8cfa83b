import type { Core } from '@strapi/strapi';

import type { PictureFile } from '../contracts/api';
import type { FocalPercent } from '../contracts/choices';
import { isEntry, type Entry } from '../resolve/read';
import { keepsFilesPrivate } from '../store/readable-url';

/** Files of the media library as the form shows them. Rows without a `documentId` are left out. */
export async function pictureFiles(
  strapi: Core.Strapi,
  files: readonly Entry[],
): Promise<PictureFile[]> {
  if (files.length === 0) return [];
  const isPrivate = await keepsFilesPrivate(strapi);
  const sign = (file: Entry): Promise<Entry> =>
    strapi.plugin('upload').service('file').signFileUrls(file) as Promise<Entry>;
  const readable = isPrivate ? await Promise.all(files.map(sign)) : files;
  return readable.flatMap((file) => toPictureFile(file) ?? []);
}

function toPictureFile(file: Entry): PictureFile | null {
  const { documentId, name, url, width, height, focalPoint } = file;
  if (typeof documentId !== 'string' || typeof url !== 'string') return null;
  return {
    documentId,
    name: typeof name === 'string' ? name : url,
    thumbnail: variant(file, ['thumbnail']) ?? url,
    url: variant(file, ['small', 'medium']) ?? url,
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
    focalPoint: isFocalPercent(focalPoint) ? { x: focalPoint.x, y: focalPoint.y } : null,
  };
}

/** The address of the first of the smaller variants that Strapi has made of a picture. */
function variant({ formats }: Entry, names: readonly string[]): string | undefined {
  if (!isEntry(formats)) return undefined;
  for (const name of names) {
    const made = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (isEntry(made) && typeof made['url'] === 'string') return made['url'];
  }
  return undefined;
}

function isFocalPercent(value: unknown): value is FocalPercent {
  return isEntry(value) && typeof value['x'] === 'number' && typeof value['y'] === 'number';
}
