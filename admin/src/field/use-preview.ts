import { useCallback, useEffect, useReducer, useState } from 'react';

import type { OgImageApi } from '../api/client';
import { NO_PREVIEW, previewReducer, type PreviewState } from './preview-state';
import type { PreviewAsk } from './use-preview-request';

/**
 * Draws the preview anew whenever what it shows has changed. An answer that a newer request has
 * overtaken is dropped, so the picture never jumps back.
 */
export function usePreview(
  api: OgImageApi,
  { key, request }: PreviewAsk,
): PreviewState & { retry: () => void } {
  const [state, dispatch] = useReducer(previewReducer, NO_PREVIEW);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const { signal, abort } = abortable();
    dispatch({ type: 'asked' });
    api.preview(request, signal).then(
      (picture) => !signal.aborted && dispatch({ type: 'drawn', picture }),
      (cause: unknown) => !signal.aborted && dispatch({ type: 'failed', cause }),
    );
    return abort;
    // The key stands for the request, which is a new object whenever the form is touched.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, key, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
