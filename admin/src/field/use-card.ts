import { useCallback, useEffect, useState } from 'react';

import type { CardView } from '../../../server/src/contracts/api';
import type { CardQuery, OgImageApi } from '../api/client';
import { nextPollDelay } from './card-polling';

export type StoredCard =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly card: CardView | null }
  | { readonly status: 'failed'; readonly cause: unknown };

/**
 * The stored card of a saved entry: asked for at first, after every save and publish, and again
 * and again while it is on its way.
 *
 * @param query - null for an entry that was never saved
 * @param version - changes with every save; null while one is under way
 */
export function useCard(
  api: OgImageApi,
  query: CardQuery | null,
  version: string | null,
): { stored: StoredCard; refresh: () => void } {
  const [stored, setStored] = useState<StoredCard>({ status: 'loading' });
  const [asked, setAsked] = useState(0);
  const key = query === null ? null : JSON.stringify(query);

  useEffect(() => {
    if (key === null || version === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const ask = async (polls: number) => {
      try {
        const card = await api.card(JSON.parse(key) as CardQuery, signal);
        if (signal.aborted) return;
        setStored({ status: 'ready', card });
        const delay = nextPollDelay(card?.state ?? null, polls);
        if (delay !== null) timer = setTimeout(() => void ask(polls + 1), delay);
      } catch (cause) {
        if (!signal.aborted) setStored({ status: 'failed', cause });
      }
    };
    void ask(0);

    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [api, key, version, asked]);

  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  return { stored, refresh };
}
