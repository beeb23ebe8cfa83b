import type { Core } from '@strapi/strapi';

import { getService } from '../service';

/** The codes of the app's locales, such as `en`. */
export async function localesOf(strapi: Core.Strapi): Promise<string[]> {
  if (strapi.plugins['i18n'] === undefined) {
    return [await getService(strapi, 'site').defaultLocale()];
  }
  const locales = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
  return locales.map(({ code }) => code);
}
