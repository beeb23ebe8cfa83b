import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { covers } from '../../content';

/** The id of each cover's file in the media library, by the cover's name. */
export type Pictures = ReadonlyMap<string, number>;

export async function seedCovers(strapi: Core.Strapi): Promise<Pictures> {
  const files = strapi.db.query('plugin::upload.file');
  const pictures = new Map<string, number>();
  for (const [name, { file, alternativeText }] of Object.entries(covers)) {
    const known = await files.findOne({ where: { name: file } });
    pictures.set(name, (known ?? (await upload(strapi, file, alternativeText))).id);
  }
  return pictures;
}

async function upload(strapi: Core.Strapi, file: string, alternativeText: string) {
  const filepath = path.join(strapi.dirs.app.root, 'content', 'covers', file);
  const [stored] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: file, alternativeText } },
      files: {
        filepath,
        originalFilename: file,
        mimetype: 'image/jpeg',
        size: (await stat(filepath)).size,
      },
    });
  return stored;
}
