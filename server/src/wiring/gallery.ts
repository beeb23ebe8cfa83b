import type { Core } from '@strapi/strapi';

import type { CardView } from '../contracts/api';
import { OgImageError } from '../contracts/errors';
import { absoluteUrl, cardOf, formatsOf, shownState } from '../expose/value';
import { getService } from '../service';
import { forEditors } from './for-editors';
import type { Access } from './access';

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
  view(
    request: {
      readonly uid: string;
      readonly documentId: string;
      readonly locale?: string | undefined;
    },
    access: Access,
  ): Promise<CardView | null>;
}

export default function galleryService({ strapi }: { strapi: Core.Strapi }): Gallery {
  return {
    async view({ uid, documentId, locale }, access) {
      getService(strapi, 'targets').require(uid);
      const visible = await access.keysFor('read', uid, [documentId], locale ?? null, 'draft');
      const key = visible.find((candidate) => candidate.locale === (locale ?? candidate.locale));
      if (key === undefined) {
        throw new OgImageError(
          'OG_DOCUMENT_NOT_FOUND',
          `There is no entry ${documentId} of ${uid} that you may see.`,
        );
      }
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
