import type { Core } from '@strapi/strapi';

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
        const { uid, field } = target;
        const mayRead = access.mayReadField(uid, field);
        const entries = await access.newest(uid, count, mayRead ? [field] : []);
        return entries.map((entry) => ({ target, entry }));
      }),
  );
  const turns = Array.from({ length: count }, (_none, turn) =>
    byType.flatMap((entries) => entries[turn] ?? []),
  );
  return turns.flat().slice(0, count);
}
