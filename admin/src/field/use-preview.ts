import { useCallback, useEffect, useReducer, useRef } from 'react';

import type { OgImageApi } from '../api/client';
import { createLivePreview, type LivePreview, type PreviewAsk } from './live-preview';
import { NO_PREVIEW, previewReducer, type PreviewState } from './preview-state';

/** The preview, and what may be asked of it besides what the form does by itself. */
export interface DrawnPreview extends PreviewState {
  /** Tries again what has failed. */
  readonly retry: () => void;
  /** Asks once more though the form is the same. */
  readonly renew: () => void;
}

/**
 * Draws the preview anew whenever what it shows has changed.
 *
 * @param ask - null while it is not known yet what to ask for
 */
export function usePreview(api: OgImageApi, ask: PreviewAsk | null): DrawnPreview {
  const [state, tell] = useReducer(previewReducer, NO_PREVIEW);
  const live = useRef<LivePreview | null>(null);

  useEffect(() => {
    const preview = createLivePreview((request, signal) => api.preview(request, signal), tell);
    live.current = preview;
    const wake = () => {
      if (document.visibilityState === 'visible') preview.wake();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      preview.close();
    };
  }, [api]);

  useEffect(() => {
    if (ask !== null) live.current?.ask(ask);
  }, [api, ask]);

  const retry = useCallback(() => live.current?.retry(), []);
  const renew = useCallback(() => live.current?.renew(), []);
  return { ...state, retry, renew };
}
