import type { Core } from '@strapi/strapi';

import type { SettingsTypes } from '../contracts/settings-types';
import { ruledAttributes } from '../resolve/ruled-attributes';
import { getService } from '../service';
import { schemaOf } from './schema-of';

/** What rules may ask for, as the page that makes them shows it. */
export function settingsTypes(strapi: Core.Strapi): SettingsTypes {
  const types = getService(strapi, 'targets')
    .list()
    .map(({ uid, schema, options }) => ({
      uid,
      template: options.template ?? null,
      templates: options.templates ?? null,
      attributes: ruledAttributes(schema, (each) => schemaOf(strapi, each)),
    }));
  return { types };
}
