import type { Core } from '@strapi/strapi';

import type { SettingsTypes } from '../contracts/settings-types';
import { ruledAttributes } from '../resolve/ruled-attributes';
import { getService } from '../service';
import { schemaOf } from './schema-of';

/** What rules may ask for, as the page that makes them shows it. */
export async function settingsTypes(strapi: Core.Strapi): Promise<SettingsTypes> {
  const types = getService(strapi, 'targets')
    .list()
    .map(({ uid, schema, options }) => ({
      uid,
      template: options.template ?? null,
      templates: options.templates ?? null,
      attributes: ruledAttributes(schema, (each) => schemaOf(strapi, each)),
    }));
  return { types, locales: await locales(strapi) };
}

async function locales(strapi: Core.Strapi): Promise<SettingsTypes['locales']> {
  // Internationalisation can be switched off.
  if (strapi.plugins['i18n'] === undefined) return [];
  const found: { code: string; name: string }[] = await strapi
    .plugin('i18n')
    .service('locales')
    .find();
  return found.map(({ code, name }) => ({ code, name }));
}
