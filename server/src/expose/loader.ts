import DataLoader from 'dataloader';

import type { OgImageValue } from '../contracts/api';
import { keyId } from '../contracts/card';
import { readValues, type ReadOptions } from './cards';
import { keysOf, refId, type EntryRef } from './entry-ref';

/** Answers the values of entries; those asked for at the same time are read together. */
export type ValueLoader = DataLoader<EntryRef, OgImageValue | null, string>;

/** @param cache whether an entry is read once in the loader's life, instead of once a batch */
export function createLoader(
  options: ReadOptions,
  { cache }: { readonly cache: boolean },
): ValueLoader {
  return new DataLoader(
    async (refs) => {
      const keys = await keysOf(options.strapi, refs);
      const values = await readValues(
        options,
        keys.filter((key) => key !== null),
      );
      return keys.map((key) => (key === null ? null : (values.get(keyId(key)) ?? null)));
    },
    { cache, cacheKeyFn: refId },
  );
}

/**
 * One loader for each request, since an answer kept longer would grow old. What runs outside of a
 * request gets one of its own each time.
 */
export function loaderPerRequest(
  request: () => object | undefined,
  make: () => ValueLoader,
): () => ValueLoader {
  const loaders = new WeakMap<object, ValueLoader>();
  return () => {
    const current = request();
    if (current === undefined) return make();
    const known = loaders.get(current);
    if (known !== undefined) return known;
    const loader = make();
    loaders.set(current, loader);
    return loader;
  };
}
