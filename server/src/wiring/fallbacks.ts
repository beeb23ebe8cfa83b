import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { unknownTemplate } from '../catalogue/catalogue';
import { suggestion } from '../common/nearest';
import { sha256 } from '../common/sha256';
import type { FallbackConfig } from '../config/fallback';
import { toOgImageError } from '../contracts/errors';
import type { FormatName } from '../contracts/picture';
import { SETTINGS_PAGE } from '../contracts/settings';
import type { LinkedPicture } from '../expose/link/answer';
import { chooseFallback, type FallbackFor } from '../resolve/fallback';
import { getService } from '../service';
import { fallbackCard } from './fallback-card';
import { makePicture } from './make-picture';
import { prepareCard } from './prepare';
import { isSet } from './settings-state';

declare module '../service' {
  interface Services {
    fallbacks: Fallbacks;
  }
}

/** What stands in for cards that are not there. */
export interface Fallbacks {
  /**
   * The picture for a card of this kind in a format, made on first use and kept in memory; null where
   * the site has none for it, or it cannot be made, which is logged. Never throws.
   */
  find(card: FallbackFor, format: FormatName): Promise<LinkedPicture | null>;
}

/** What is kept of the pictures, in bytes. */
const KEPT_BYTES = 20_000_000;

/** How long an answer holds, in milliseconds: a file may be replaced, and what failed may work again. */
const FRESH = 60_000;

export default function fallbacksService({ strapi }: { strapi: Core.Strapi }): Fallbacks {
  const settings = getService(strapi, 'settings');
  const answersOf = settings.derived(
    () =>
      new LRUCache<string, { readonly made: Promise<LinkedPicture | null> }>({
        max: 1_000,
        ttl: FRESH,
      }),
  );
  const pictures = new LRUCache<string, LinkedPicture>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
  });

  const make = async (
    config: FallbackConfig,
    locale: string,
    format: FormatName,
  ): Promise<LinkedPicture> => {
    const size = settings.current().formats[format];
    if (size === undefined) throw new Error(`there is no format "${format}"`);
    const card = await fallbackCard(strapi, config, locale);
    const prepared = await prepareCard(strapi, card, false);
    if (card.image !== null && prepared.image === null) {
      throw new Error(prepared.warnings.map(({ message }) => message).join(' '));
    }
    const id = `${prepared.fingerprint} ${format}`;
    const known = pictures.get(id);
    if (known !== undefined) return known;
    // Whoever asks has waited for the card already.
    const { bytes, mime } = await makePicture(strapi, prepared, format, size, { urgent: true });
    const picture = { bytes, mime, tag: sha256(bytes).slice(0, 20) };
    pictures.set(id, picture);
    return picture;
  };

  return {
    async find(card, format) {
      const { fallback } = settings.current();
      const answers = answersOf();
      const config = chooseFallback(fallback, card);
      if (config === null) return null;
      const locale = card.locale || (await getService(strapi, 'site').defaultLocale());
      // Nothing is written on a picture.
      const id = `${fallback.indexOf(config)} ${format} ${config.picture === null ? locale : ''}`;
      const known = answers.get(id);
      if (known !== undefined) return known.made;
      const made = make(config, locale, format).catch((error: unknown) => {
        strapi.log.error(
          `og-image: the "fallback" ${described(config)} cannot be shown: ${toOgImageError(error).message}`,
        );
        return null;
      });
      answers.set(id, { made });
      return made;
    },
  };
}

/** Says once, at start, what fallbacks name that is not there. */
export function checkFallbacks(strapi: Core.Strapi): void {
  const templates = getService(strapi, 'catalogue').names();
  const types = getService(strapi, 'targets')
    .list()
    .map(({ uid }) => uid);
  const isOurs = isSet(getService(strapi, 'settings').state(), 'fallback');
  const file = isOurs ? SETTINGS_PAGE : 'config/plugins.ts';
  for (const config of getService(strapi, 'settings').current().fallback) {
    const tell = (problem: string) =>
      strapi.log.error(`og-image: in ${file}, the "fallback" ${described(config)} ${problem}`);
    const { template, type } = config;
    if (template !== null && !templates.includes(template)) {
      tell(`cannot be used. ${unknownTemplate(template, templates).message}`);
    }
    for (const uid of type ?? []) {
      if (types.includes(uid)) continue;
      tell(
        `names the content type "${uid}", which has no social card field.${suggestion(uid, types)}`,
      );
    }
  }
}

function described({ picture, template, type, locale }: FallbackConfig): string {
  const file = typeof picture === 'object' ? picture?.file : picture;
  const what = picture === null ? `drawn by "${template ?? ''}"` : `"${file}"`;
  const kinds = [...(type ?? []), ...(locale ?? [])];
  return kinds.length === 0 ? what : `${what} (${kinds.join(', ')})`;
}
