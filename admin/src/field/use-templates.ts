import { useCallback, useEffect, useState } from 'react';

import type { TemplatesAnswer } from '../../../server/src/contracts/api';
import type { OgImageApi } from '../api/client';

export type Gallery = TemplatesAnswer['data'];

export type GalleryState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly gallery: Gallery }
  | { readonly status: 'failed'; readonly cause: unknown };

/** The templates an editor may pick for a content type, with the defaults. */
export function useTemplates(
  api: OgImageApi,
  uid: string,
): { state: GalleryState; retry: () => void } {
  const [state, setState] = useState<GalleryState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    api.templates(uid, signal).then(
      (gallery) => !signal.aborted && setState({ status: 'ready', gallery }),
      (cause: unknown) => !signal.aborted && setState({ status: 'failed', cause }),
    );
    return () => controller.abort();
  }, [api, uid, attempt]);

  const retry = useCallback(() => {
    setState({ status: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { state, retry };
}
