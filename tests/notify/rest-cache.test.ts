import type { Core } from '@strapi/strapi';

import { purgeRestCache } from '../../server/src/notify/rest-cache';

const ENTRY = { uid: 'api::article.article', documentId: 'abc' };

/** The services of `@strapi-community/plugin-rest-cache` 5.0.1, as far as they are asked. */
function withCache(cached: readonly string[]) {
  const cleared: unknown[][] = [];
  const cacheConfig = { isCached: (uid: string) => cached.includes(uid) };
  const cacheStore = {
    async clearByUid(uid: string, ...params: unknown[]) {
      await Promise.resolve();
      // As the real one does.
      if (!cached.includes(uid)) throw new Error('Unable to clear cache');
      cleared.push([uid, ...params]);
    },
  };
  const plugins = { 'rest-cache': { services: { cacheConfig, cacheStore } } };
  return { strapi: { plugins } as unknown as Core.Strapi, cleared };
}

describe('a REST cache in front of Strapi', () => {
  it('forgets the entry by the parameter of its route', async () => {
    const { strapi, cleared } = withCache([ENTRY.uid]);
    await purgeRestCache(strapi, ENTRY);
    expect(cleared).toEqual([[ENTRY.uid, { id: 'abc' }]]);
  });

  it('is left alone where it does not cache the type', async () => {
    const { strapi, cleared } = withCache(['api::page.page']);
    await purgeRestCache(strapi, ENTRY);
    expect(cleared).toEqual([]);
  });

  it('need not be there', async () => {
    await expect(
      purgeRestCache({ plugins: {} } as unknown as Core.Strapi, ENTRY),
    ).resolves.toBeUndefined();
  });
});
