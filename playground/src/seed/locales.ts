import type { Core } from '@strapi/strapi';

import { LOCALES } from '../../content';

export async function seedLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const locale of LOCALES) {
    if (!(await locales.findByCode(locale.code))) await locales.create(locale);
  }
}
