import { useEffect, useState } from 'react';

import type { MadeBackground } from '../../../../server/src/contracts/api';
import type { CardQuery, OgImageApi } from '../../api/client';

export type Backgrounds =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly made: readonly MadeBackground[] }
  | { readonly status: 'failed'; readonly cause: unknown };

/**
 * The backgrounds that were made for an entry, the newest first: asked for while they are looked at,
 * and again once there may be another one. What was known stays in sight meanwhile.
 *
 * @param query - null for an entry that was never saved
 * @param version - changes once there may be another one
 */
export function useBackgrounds(
  api: OgImageApi,
  query: CardQuery | null,
  version: string,
): Backgrounds {
  const [backgrounds, setBackgrounds] = useState<Backgrounds>({ status: 'loading' });
  const key = query === null ? null : JSON.stringify(query);

  useEffect(() => {
    if (key === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    api.backgrounds(JSON.parse(key) as CardQuery, signal).then(
      (made) => {
        if (!signal.aborted) setBackgrounds({ status: 'ready', made });
      },
      (cause: unknown) => {
        if (!signal.aborted) setBackgrounds({ status: 'failed', cause });
      },
    );
    return () => controller.abort();
  }, [api, key, version]);

  return backgrounds;
}
