import type { Core } from '@strapi/strapi';

import { FILE_UID } from '../constants';
import { FOLDER_UID, knownFolder } from '../store/folder';

/** What became of the media library's folder. */
export type RemovedFolder = 'removed' | 'not-empty' | 'none';

/** Removes the folder of the pictures, unless there is something in it. */
export async function removeFolder(strapi: Core.Strapi): Promise<RemovedFolder> {
  const folder = await knownFolder(strapi);
  if (folder === null) return 'none';
  const { db } = strapi;
  const files = await db.query(FILE_UID).count({ where: { folderPath: folder.path } });
  const folders = await db.query(FOLDER_UID).count({ where: { parent: { id: folder.id } } });
  if (files + folders > 0) return 'not-empty';
  await db.query(FOLDER_UID).delete({ where: { id: folder.id } });
  return 'removed';
}
