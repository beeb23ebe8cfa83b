import { copyFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Core, UID } from '@strapi/strapi';

import type { Documents } from '../../tests/integration/harness/documents';

/** What articles refer to. */
export interface Stock {
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** Ids of files. */
  readonly covers: readonly number[];
}

/** Of an instance that writes no articles. */
export const NO_STOCK: Stock = { authors: [], categories: [], covers: [] };

/** Fills an empty app with what articles refer to. */
export async function seed(
  strapi: Core.Strapi,
  appDir: string,
  covers: readonly string[],
): Promise<Stock> {
  const named = async (uid: string, names: readonly string[]): Promise<string[]> => {
    const ids = [];
    for (const name of names) {
      const { documentId } = await documents(strapi, uid).create({ data: { name } });
      ids.push(documentId);
    }
    return ids;
  };
  const files = [];
  for (const cover of covers) files.push(await upload(strapi, appDir, cover));
  return {
    authors: await named('api::author.author', ['Ada Moreau', 'Jonas Weidenfeld', 'Mei Tanaka']),
    categories: await named('api::category.category', ['Journeys', 'Craft']),
    covers: files,
  };
}

/** The document service of a content type, without types generated for the app. */
export function documents(strapi: Core.Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

async function upload(strapi: Core.Strapi, appDir: string, picture: string): Promise<number> {
  const name = basename(picture);
  // A copy, since the upload service takes a file for its own.
  const filepath = join(appDir, '.tmp', name);
  await copyFile(picture, filepath);
  const { size } = await stat(filepath);
  const [file]: { id: number }[] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size },
    });
  if (file === undefined) throw new Error(`The cover ${name} was not uploaded.`);
  return file.id;
}
