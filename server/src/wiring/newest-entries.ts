import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import type { Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import type { Access } from './access';

/** An entry whose card is drawn as a sample. */
export interface Sampled {
  readonly target: Target;
  readonly entry: Entry;
}

/** The newest published entries that the asker may read: of each content type in turn, so that several are shown. */
export async function newestEntries(
  strapi: Core.Strapi,
  count: number,
  access: Access,
): Promise<Sampled[]> {
  const byType = await Promise.all(
    getService(strapi, 'targets')
      .list()
      .map(async (target) => {
        const entries = await access.newest(target.uid, count, fieldOf(target, access));
        return entries.map((entry) => ({ target, entry }));
      }),
  );
  const turns = Array.from({ length: count }, (_none, turn) =>
    byType.flatMap((entries) => entries[turn] ?? []),
  );
  return turns.flat().slice(0, count);
}

/**
 * A published entry in one locale, or nothing where the asker may not read it.
 * @throws OgImageError OG_CONTENT_TYPE_UNKNOWN
 */
export async function publishedEntry(
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    locale,
  }: Pick<CardKey, 'uid' | 'documentId'> & { readonly locale: string | null },
  access: Access,
): Promise<Sampled[]> {
  const target = getService(strapi, 'targets').require(uid);
  const fields = fieldOf(target, access);
  const entry = await access.published(target.uid, { documentId, locale }, fields);
  return entry === null ? [] : [{ target, entry }];
}

/** The field that holds the choices, where the asker may read it. */
function fieldOf({ uid, field }: Target, access: Access): string[] {
  return access.mayReadField(uid, field) ? [field] : [];
}
