import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';

/** What is asked of `@strapi-community/plugin-rest-cache` 5, by its services' names. */
interface RestCache {
  readonly cacheConfig: { isCached(uid: string): boolean };
  readonly cacheStore: {
    clearByUid(uid: string, params: Readonly<Record<string, string>>): Promise<void>;
  };
}

/**
 * Has a REST cache in front of Strapi forget the answers that show an entry: the entry itself, the lists of
 * its type, and what that plugin knows to be related. Nothing where it is not installed or does not
 * cache the type.
 */
export async function purgeRestCache(
  strapi: Core.Strapi,
  { uid, documentId }: Pick<CardKey, 'uid' | 'documentId'>,
): Promise<void> {
  // Its plugin's id; `strapi.plugin()` throws for one that is not there.
  const services: Partial<RestCache> | undefined = strapi.plugins['rest-cache']?.services;
  const { cacheConfig, cacheStore } = services ?? {};
  if (cacheConfig === undefined || cacheStore === undefined || !cacheConfig.isCached(uid)) return;
  await cacheStore.clearByUid(uid, { id: documentId });
}
