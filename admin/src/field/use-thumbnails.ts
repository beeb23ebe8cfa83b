import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

import type { PreviewRequest } from '../../../server/src/contracts/api';
import type { OgImageApi } from '../api/client';
import type { PreviewAsk } from './live-preview';
import { missingThumbnails, type Thumbnails } from './thumbnails';
import { without } from './without';

/** A pause in changes, in milliseconds: each makes a picture of every template out of date. */
const PAUSE_MS = 400;

/**
 * The current content drawn with every template, one after the other, while the gallery is open.
 * What was drawn for the same content is not drawn again; a thumbnail of older content stays until
 * its successor is there.
 *
 * @param ask - null while it is not known yet what to ask for
 * @param templates - the same array for as long as the gallery holds the same templates
 */
export function useThumbnails(
  api: OgImageApi,
  ask: PreviewAsk | null,
  templates: readonly string[],
  open: boolean,
): Thumbnails {
  const cache = useRef<Thumbnails>({});
  const [thumbnails, setThumbnails] = useState<Thumbnails>({});
  const settled = useDebounce(ask?.request, PAUSE_MS);
  const key = settled === undefined ? null : JSON.stringify(anyTemplate(settled));

  useEffect(() => {
    if (!open || key === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const base = JSON.parse(key) as PreviewRequest;

    const drawAll = async () => {
      for (const template of missingThumbnails(cache.current, templates, key)) {
        const request = { ...base, choices: { ...base.choices, template }, later: true };
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

/**
 * Options are of one template alone: the others are shown as by default. A finished picture would
 * look the same with all of them, and a pinned one would stand in every tile.
 */
function anyTemplate(request: PreviewRequest): PreviewRequest {
  const looks = without(without(request.choices ?? {}, 'template'), 'options');
  return { ...request, choices: without(without(looks, 'image'), 'pin') };
}
