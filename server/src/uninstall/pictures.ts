import type { Core } from '@strapi/strapi';

import { inBatches } from '../common/turn';
import { fileLinksOf } from '../content-types/file-links';
import { FILE_UID, RENDER_UID } from '../constants';
import { reasonOf } from '../contracts/errors';
import { idPages } from '../store/id-pages';

const PAGE = 100;

/** Objects that the upload provider is asked to delete at the same time. */
const AT_ONCE = 4;

interface RenderRow {
  readonly id: number;
  readonly file: { readonly id: number } | null;
}

export interface RemovedPictures {
  readonly count: number;
  /** Pictures that could not be deleted, and why the first of them could not. */
  readonly failed: number;
  readonly reason: string | null;
}

/**
 * Removes the stored pictures, the object and the media library's row first and then the row that names
 * them: whoever is killed in between begins with what is left.
 * @param keep whether objects and the media library's rows stay
 * @param onProgress told of each page
 */
export async function removePictures(
  strapi: Core.Strapi,
  { keep, onProgress }: { readonly keep: boolean; readonly onProgress: (count: number) => void },
): Promise<RemovedPictures> {
  const { db } = strapi;
  const { tableName } = db.metadata.get(RENDER_UID);
  const pages = idPages<{ id: number }>(PAGE, (after, size) =>
    db.getConnection(tableName).where('id', '>', after).orderBy('id').limit(size).select('id'),
  );
  let count = 0;
  let failed = 0;
  let reason: string | null = null;
  for await (const page of pages) {
    const rows: RenderRow[] = await db.query(RENDER_UID).findMany({
      where: { id: { $in: page.map(({ id }) => id) } },
      select: ['id'],
      populate: { file: { select: ['id'] } },
    });
    const gone: number[] = [];
    await inBatches(rows, AT_ONCE, async (batch) => {
      await Promise.all(
        batch.map(async ({ id, file }) => {
          try {
            if (!keep && file !== null) await removeFile(strapi, file.id);
            gone.push(id);
          } catch (error) {
            failed += 1;
            reason ??= reasonOf(error);
          }
        }),
      );
    });
    await forget(strapi, gone);
    count += gone.length;
    onProgress(count);
  }
  return { count, failed, reason };
}

async function removeFile(strapi: Core.Strapi, id: number): Promise<void> {
  const whole: unknown = await strapi.db.query(FILE_UID).findOne({ where: { id } });
  if (whole !== null) await strapi.plugin('upload').service('upload').remove(whole);
}

/** With the links by which the media library's rows name them, which no foreign key removes. */
async function forget(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { db } = strapi;
  const links = fileLinksOf(strapi);
  await db
    .getConnection(links.table)
    .where({ [links.type]: RENDER_UID })
    .whereIn(links.id, [...ids])
    .delete();
  await db
    .getConnection(db.metadata.get(RENDER_UID).tableName)
    .whereIn('id', [...ids])
    .delete();
}
