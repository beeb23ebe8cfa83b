import type { Core } from '@strapi/strapi';

import { idPages } from '../store/id-pages';

const PAGE = 500;

/** Deletes all rows of a table, a page at a time. Answers how many. */
export async function removeRows({ db }: Core.Strapi, uid: string): Promise<number> {
  const table = () => db.getConnection(db.metadata.get(uid).tableName);
  const pages = idPages<{ id: number }>(PAGE, (after, size) =>
    table().where('id', '>', after).orderBy('id').limit(size).select('id'),
  );
  let count = 0;
  for await (const page of pages) {
    const deleted: number = await table()
      .whereIn(
        'id',
        page.map(({ id }) => id),
      )
      .delete();
    count += deleted;
  }
  return count;
}
