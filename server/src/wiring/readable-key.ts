import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import { OgImageError } from '../contracts/errors';
import { getService } from '../service';
import type { Access } from './access';

/** An entry that an administrator asks about, in one locale or in whichever there is. */
export interface EntryRequest {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string | undefined;
}

/**
 * The key of an entry's card, where the asker may read the entry in that locale.
 * @throws OgImageError OG_CONTENT_TYPE_UNKNOWN, OG_DOCUMENT_NOT_FOUND
 */
export async function readableKey(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryRequest,
  access: Access,
): Promise<CardKey> {
  getService(strapi, 'targets').require(uid);
  const visible = await access.keysFor('read', uid, [documentId], locale ?? null, 'draft');
  const key = visible.find((candidate) => candidate.locale === (locale ?? candidate.locale));
  if (key !== undefined) return key;
  throw new OgImageError(
    'OG_DOCUMENT_NOT_FOUND',
    `There is no entry ${documentId} of ${uid} that you may see.`,
  );
}
