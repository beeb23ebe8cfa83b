import { useCallback, useEffect, useState } from 'react';

import type { PastCard } from '../../../server/src/contracts/api';
import type { CardQuery, OgImageApi } from '../api/client';

export type History =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly cards: readonly PastCard[] }
  | { readonly status: 'failed'; readonly cause: unknown };

/**
 * The last pictures of an entry's card, asked for while they are looked at, and again once the card
 * turns to another one. What was known stays in sight meanwhile.
 *
 * @param query - null for an entry that was never saved
 * @param fingerprint - of the card as it stands
 */
export function useHistory(
  api: OgImageApi,
  query: CardQuery | null,
  fingerprint: string | null,
  open: boolean,
): { history: History; retry: () => void } {
  const [history, setHistory] = useState<History>({ status: 'loading' });
  const [asked, setAsked] = useState(0);
  const key = query === null ? null : JSON.stringify(query);

  useEffect(() => {
    if (!open || key === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    api.history(JSON.parse(key) as CardQuery, signal).then(
      (cards) => {
        if (!signal.aborted) setHistory({ status: 'ready', cards });
      },
      (cause: unknown) => {
        if (!signal.aborted) setHistory({ status: 'failed', cause });
      },
    );
    return () => controller.abort();
  }, [api, key, fingerprint, open, asked]);

  const retry = useCallback(() => setAsked((count) => count + 1), []);
  return { history, retry };
}
