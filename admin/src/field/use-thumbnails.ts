import { useEffect, useRef, useState } from 'react';

import type { OgImageApi } from '../api/client';
import type { PreviewAsk } from './use-preview-request';
import { missingThumbnails, type Thumbnails } from './thumbnails';
import { without } from './without';

/**
 * The current content drawn with every template, one after the other, while the gallery is open.
 * What was drawn for the same content is not drawn again; a thumbnail of older content stays until
 * its successor is there.
 *
 * @param templates - the same array for as long as the gallery holds the same templates
 */
export function useThumbnails(
  api: OgImageApi,
  ask: PreviewAsk,
  templates: readonly string[],
  open: boolean,
): Thumbnails {
  const cache = useRef<Thumbnails>({});
  const [thumbnails, setThumbnails] = useState<Thumbnails>({});

  // Options are of one template alone: the others are shown as by default.
  const look = without(without(ask.request.choices ?? {}, 'template'), 'options');
  const key = JSON.stringify({ ...ask.request, choices: look });

  useEffect(() => {
    if (!open) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const base = JSON.parse(key) as PreviewAsk['request'];

    const drawAll = async () => {
      for (const template of missingThumbnails(cache.current, templates, key)) {
        const request = { ...base, choices: { ...base.choices, template } };
        // A template that cannot draw this content leaves its tile blank: the sentence that says
        // why comes with the preview, once it is chosen.
        const picture = await api.preview(request, signal).catch(() => null);
        if (signal.aborted) return;
        cache.current = { ...cache.current, [template]: { key, src: picture?.src ?? null } };
        setThumbnails(cache.current);
      }
    };
    void drawAll();
    return () => controller.abort();
  }, [api, key, templates, open]);

  return thumbnails;
}
