import type { Core, UID } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import { OgImageError } from '../contracts/errors';
import type { Mapping } from '../resolve/mapping';
import { populateFor } from '../resolve/populate';
import type { Entry } from '../resolve/read';
import { treeOf } from '../resolve/tree';
import type { Target } from '../resolve/target';

declare module '../service' {
  interface Services {
    entries: Entries;
  }
}

/** Loads entries with all that their cards show as the system sees them. */
export interface Entries {
  /** The published version, or null. */
  published(target: Target, key: CardKey): Promise<Entry | null>;
  /** The published versions with these row ids, as far as they are still there; by few queries for all. */
  publishedRows(target: Target, ids: readonly number[]): Promise<Entry[]>;
}

export default function entriesService({ strapi }: { strapi: Core.Strapi }): Entries {
  return {
    async published(target, { documentId, locale }) {
      // Strapi answers a document's default locale where none is asked for, so it is always named.
      const params = {
        documentId,
        status: 'published',
        populate: populateFor(treeOf(mappingOf(target))),
        ...(locale === '' ? {} : { locale }),
      };
      const entry: unknown = await strapi.documents(target.uid as UID.ContentType).findOne(
        // The parameters' type depends on a uid that is known only at run time.
        params as never,
      );
      return entry as Entry | null;
    },

    async publishedRows(target, ids) {
      if (ids.length === 0) return [];
      const params = {
        status: 'published',
        filters: { id: { $in: [...ids] } },
        populate: populateFor(treeOf(mappingOf(target))),
        locale: '*',
        sort: 'id',
        limit: ids.length,
      };
      const found: unknown = await strapi
        .documents(target.uid as UID.ContentType)
        .findMany(params as never);
      return found as Entry[];
    },
  };
}

/** @throws OgImageError OG_MAPPING_INVALID */
export function mappingOf({ mapping }: Target): Mapping {
  if (mapping instanceof OgImageError) throw mapping;
  return mapping;
}
