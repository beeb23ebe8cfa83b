import type { Core } from '@strapi/strapi';

import type { CardView } from '../contracts/api';
import { absoluteUrl, cardOf, formatsOf, shownState } from '../expose/value';
import { getService } from '../service';
import { forEditors } from './for-editors';
import type { Access } from './access';
import { readableKey, type EntryRequest } from './readable-key';

declare module '../service' {
  interface Services {
    gallery: Gallery;
  }
}

export interface Gallery {
  /**
   * One entry's card as an editor sees it, or null when it has none.
   * @throws OgImageError OG_DOCUMENT_NOT_FOUND where the asker may not see the entry
   */
  view(request: EntryRequest, access: Access): Promise<CardView | null>;
}

export default function galleryService({ strapi }: { strapi: Core.Strapi }): Gallery {
  return {
    async view(request, access) {
      const { documentId } = request;
      const key = await readableKey(strapi, request, access);
      const card = await getService(strapi, 'cards').find(key);
      if (card === null) return null;
      const { fingerprint } = card;
      const renders =
        fingerprint === null
          ? []
          : await getService(strapi, 'renders').findAllReadable(fingerprint);
      const render = cardOf(renders);
      const base = getService(strapi, 'site').baseUrl();
      return {
        documentId,
        locale: key.locale || null,
        state: shownState(card.state, render),
        fingerprint,
        pinned: card.pinned,
        url: render === undefined ? null : absoluteUrl(render.url, base),
        width: render?.width ?? null,
        height: render?.height ?? null,
        mime: render?.mime ?? null,
        bytes: render?.bytes ?? null,
        alt: card.alt,
        template: card.template,
        brandColor: card.brandColor,
        error: card.error && forEditors(card.error),
        warnings: card.warnings,
        formats: formatsOf(renders, base),
        updatedAt: card.readyAt === null ? null : new Date(card.readyAt).toISOString(),
      };
    },
  };
}
