import type { Core } from '@strapi/strapi';

const FOLDER_UID = 'plugin::upload.folder';

export interface Folder {
  readonly id: number;
  readonly path: string;
}

/**
 * The media library's folder for the pictures, made when it is not there. Looked up every time,
 * since editors may delete it. Two instances may make it at once: nothing forbids two folders of
 * one name, so the older one is taken and both end in the same.
 */
export async function ensureFolder(strapi: Core.Strapi, name: string): Promise<Folder> {
  const found = await findFolder(strapi, name);
  if (found !== null) return found;
  await strapi.plugin('upload').service('folder').create({ name, parent: null });
  const created = await findFolder(strapi, name);
  if (created === null) throw new Error(`The media library did not keep the folder "${name}".`);
  return created;
}

async function findFolder(strapi: Core.Strapi, name: string): Promise<Folder | null> {
  const folder: Folder | null = await strapi.db
    .query(FOLDER_UID)
    .findOne({ where: { name, parent: null }, orderBy: { id: 'asc' }, select: ['id', 'path'] });
  return folder;
}
