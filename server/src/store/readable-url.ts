import type { Core } from '@strapi/strapi';

import { FILE_UID } from '../constants';

/** Whether nobody can read the media library's files without a signature. */
export async function keepsFilesPrivate(strapi: Core.Strapi): Promise<boolean> {
  const isPrivate: unknown = await strapi.plugin('upload').provider.isPrivate();
  return isPrivate === true;
}

/**
 * The address by which a file in a private bucket can be read for some minutes, or null where its
 * own address does.
 */
export async function signedUrl(strapi: Core.Strapi, fileId: number): Promise<string | null> {
  if (!(await keepsFilesPrivate(strapi))) return null;
  const file: unknown = await strapi.db.query(FILE_UID).findOne({ where: { id: fileId } });
  if (file === null) return null;
  const signed: { url: string } = await strapi.plugin('upload').service('file').signFileUrls(file);
  return signed.url;
}

/** The same of several files, by their ids, with one query. */
export async function signedUrls(
  strapi: Core.Strapi,
  fileIds: readonly number[],
): Promise<Map<number, string>> {
  const urls = new Map<number, string>();
  if (fileIds.length === 0 || !(await keepsFilesPrivate(strapi))) return urls;
  const files: { id: number }[] = await strapi.db
    .query(FILE_UID)
    .findMany({ where: { id: { $in: [...fileIds] } } });
  for (const file of files) {
    const signed: { url: string } = await strapi
      .plugin('upload')
      .service('file')
      .signFileUrls(file);
    urls.set(file.id, signed.url);
  }
  return urls;
}
