import type { Core } from '@strapi/strapi';

import { RENDER_UID } from '../constants';
import { MADE_FORMAT } from '../contracts/order';

type Database = Core.Strapi['db'];

/**
 * Which of these orders, by their keys, have their pictures in the media library. One query, in the
 * transaction that is open, if there is one.
 */
export async function keptOf(db: Database, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows: { fingerprint: string; file: object | null }[] = await db.query(RENDER_UID).findMany({
    where: { fingerprint: { $in: [...keys] }, format: MADE_FORMAT },
    select: ['fingerprint'],
    populate: { file: { select: ['id'] } },
  });
  return new Set(rows.flatMap(({ fingerprint, file }) => (file === null ? [] : [fingerprint])));
}
