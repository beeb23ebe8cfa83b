import type { Core } from '@strapi/strapi';

import { inTime } from '../common/in-time';
import { reasonOf } from '../contracts/errors';
import type { OgImageValue } from '../contracts/api';
import { pageUrl, publishableUrl } from '../expose/meta/page-url';
import { resolveContent } from '../resolve/content';
import type { Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import type { MetaPage } from '../../../frontend/meta/types';
import { getService } from '../service';
import { mappingOf } from './entries';
import { REQUEST_AGE } from './settings';

declare module '../service' {
  interface Services {
    meta: Meta;
  }
}

/** What the tags of an entry's page are made from. */
export interface PageMeta {
  /** Null for an entry without a card, and for whoever may not read the field. */
  readonly card: OgImageValue | null;
  readonly page: MetaPage;
}

export interface MetaRequest {
  readonly documentId: string;
  /** As the request has it; undefined for the site's default. */
  readonly locale: string | undefined;
  /** Who asks, as Strapi has authenticated them: what they may not read is in no tag. */
  readonly auth: unknown;
}

/** What pages say of themselves by their entries. */
export interface Meta {
  /** Null where there is no such entry, or it is not published in that locale. */
  find(target: Target, request: MetaRequest): Promise<PageMeta | null>;
}

/** As Strapi makes them, and most that people write: nothing else is worth a query. */
const DOCUMENT_ID = /^[\w-]{1,255}$/u;
const LOCALE = /^[\w-]{1,35}$/u;

/** How long the app's preview handler may take, in milliseconds. */
const HANDLER_MS = 2_000;

export default function metaService({ strapi }: { strapi: Core.Strapi }): Meta {
  const { meta } = getService(strapi, 'config');
  const site = getService(strapi, 'site');

  /** The locales in which a document is published, in alphabetical order. */
  const publishedLocales = async (uid: string, documentId: string): Promise<string[]> => {
    const rows: { locale: string | null }[] = await strapi.db.query(uid).findMany({
      where: { documentId, publishedAt: { $notNull: true } },
      select: ['locale'],
    });
    return [...new Set(rows.flatMap(({ locale }) => locale ?? []))].sort();
  };

  const fromPreview = async (uid: string, documentId: string, locale: string) => {
    const handler: unknown = strapi.config.get('admin.preview.config.handler');
    if (typeof handler !== 'function') return null;
    try {
      const given: unknown = await inTime(
        // Whatever it throws by itself is caught as well.
        (async () =>
          (await handler(uid, { documentId, locale, status: 'published' })) as unknown)(),
        HANDLER_MS,
      );
      return publishableUrl(given);
    } catch (error) {
      strapi.log.warn(
        `og-image: "admin.preview.config.handler" gave no address for og:url: ${reasonOf(error)}. Set the option "meta.url" to a pattern instead.`,
      );
      return null;
    }
  };

  const urlOf = async (uid: string, entry: Entry, documentId: string, locale: string) => {
    const { url } = meta;
    if (url === 'preview') return fromPreview(uid, documentId, locale);
    const pattern = typeof url === 'string' || url === null ? url : ownValue(url, uid);
    return pattern === null ? null : pageUrl(pattern, { ...entry, documentId, locale });
  };

  return {
    async find(target, { documentId, locale: asked, auth }) {
      if (!DOCUMENT_ID.test(documentId)) return null;
      if (asked !== undefined && !LOCALE.test(asked)) return null;
      await getService(strapi, 'settings').freshen(REQUEST_AGE);
      const { uid, field } = target;
      const fallback = await site.defaultLocale();
      const locale = isLocalised(strapi, uid) ? (asked ?? fallback) : '';
      const stored = await getService(strapi, 'entries').published(target, {
        uid,
        documentId,
        locale,
      });
      // Strapi passes a locale by that it does not know.
      if (stored === null || (locale !== '' && stored['locale'] !== locale)) return null;
      const entry = (await strapi.contentAPI.sanitize.output(
        stored,
        strapi.contentType(uid as never),
        { auth: auth as never },
      )) as Entry;
      const spoken = locale === '' ? fallback : locale;
      const { content } = resolveContent({
        entry,
        // The words alone are told, so no picture is looked for.
        mapping: { ...mappingOf(target), picture: [], body: [], parts: {}, own: [] },
        fallbackTitle: '',
        locale: spoken,
        timeZone: 'UTC',
        brandColor: site.brandColor,
        siteName: site.name,
        logo: null,
        locate: ({ url }) => url,
        files: [],
        readHtml: getService(strapi, 'config').content.readHtml,
      });
      const alternates = locale === '' ? [] : await publishedLocales(uid, documentId);
      return {
        card: (entry[field] ?? null) as OgImageValue | null,
        page: {
          title: content.title,
          description: content.description,
          url: await urlOf(uid, entry, documentId, spoken),
          siteName: site.name,
          locale: spoken,
          alternateLocales: alternates.filter((other) => other !== locale),
        },
      };
    },
  };
}

function isLocalised(strapi: Core.Strapi, uid: string): boolean {
  const { pluginOptions } = strapi.contentType(uid as never) as { pluginOptions?: object };
  const options: { i18n?: { localized?: unknown } } = pluginOptions ?? {};
  return options.i18n?.localized === true;
}

/** Own ones only, because a uid comes from a request. */
function ownValue(values: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}
