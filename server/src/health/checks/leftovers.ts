import type { Core } from '@strapi/strapi';

import { fileLinksOf } from '../../content-types/file-links';
import { CARD_UID, FILE_UID, RENDER_UID } from '../../constants';
import { found, type Found } from '../../contracts/health';
import { getService } from '../../service';
import { isKnownKey, ownKeys } from '../../store/core-keys';
import { knownFolder } from '../../store/folder';
import { idPages } from '../../store/id-pages';
import type { Check } from '../check';

const PAGE = 500;

/** Files of the folder that are looked at: of a library of a million, the first ones say enough. */
const MOST_FILES = 20_000;

/** What older versions of the plugin, or of the site, have left behind. */
export const leftovers: Check = {
  id: 'leftovers',
  limitMs: 30_000,
  async look({ strapi, signal }) {
    const unknown = (await ownKeys(strapi)).filter((key) => !isKnownKey(key));
    return [
      ...(await unknownFiles(strapi, signal)),
      ...(await rowsOfNoField(strapi)),
      ...(unknown.length > 0 ? [found('note', 'keysUnknown', { keys: unknown })] : []),
    ];
  },
};

async function unknownFiles(strapi: Core.Strapi, signal: AbortSignal): Promise<Found[]> {
  const folder = await knownFolder(strapi);
  if (folder === null) return [];
  const { db } = strapi;
  const links = fileLinksOf(strapi);
  const { tableName } = db.metadata.get(FILE_UID);
  const pages = idPages<{ id: number }>(
    PAGE,
    (after, size) =>
      db
        .getConnection(tableName)
        .where('id', '>', after)
        .where({ folder_path: folder.path })
        .orderBy('id')
        .limit(size)
        .select('id'),
    { signal },
  );
  let looked = 0;
  let count = 0;
  for await (const rows of pages) {
    const known: Record<string, number>[] = await db
      .getConnection(links.table)
      .where({ [links.type]: RENDER_UID })
      .whereIn(
        links.file,
        rows.map(({ id }) => id),
      )
      .distinct(links.file);
    count += rows.length - known.length;
    looked += rows.length;
    if (looked >= MOST_FILES) break;
  }
  return count > 0 ? [found('note', 'filesUnknown', { count })] : [];
}

/** By the table's unique key, which begins with the content type: one statement for each of them. */
async function rowsOfNoField(strapi: Core.Strapi): Promise<Found[]> {
  const { db } = strapi;
  const cards = () => db.getConnection(db.metadata.get(CARD_UID).tableName);
  const targets = getService(strapi, 'targets');
  const uids: string[] = [];
  let after = '';
  for (;;) {
    const next: { target_uid: string } | undefined = await cards()
      .where('target_uid', '>', after)
      .orderBy('target_uid')
      .select('target_uid')
      .first();
    if (next === undefined) break;
    after = next.target_uid;
    if (targets.get(after) === undefined) uids.push(after);
  }
  if (uids.length === 0) return [];
  const [row] = await cards().whereIn('target_uid', uids).count({ count: '*' });
  return [found('note', 'rowsOfNoField', { count: Number(row?.count ?? 0), uids })];
}
