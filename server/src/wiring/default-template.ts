import type { Core } from '@strapi/strapi';

import { DEFAULT_TEMPLATE, unknownTemplate } from '../catalogue/catalogue';
import { getService } from '../service';

/** The template that the site names for all entries whose editor chose none, or null. */
export function siteTemplate(strapi: Core.Strapi): string | null {
  const { template } = getService(strapi, 'config');
  if (template === null) return null;
  return getService(strapi, 'catalogue').names().includes(template) ? template : DEFAULT_TEMPLATE;
}

/** Says once, at start, that the site names a template that is not there. */
export function checkDefaultTemplate(strapi: Core.Strapi): void {
  const { template } = getService(strapi, 'config');
  if (template === null || template === siteTemplate(strapi)) return;
  const names = getService(strapi, 'catalogue').names();
  strapi.log.error(
    `og-image: in config/plugins.ts, "template" cannot be used. ${unknownTemplate(template, names).message} "${DEFAULT_TEMPLATE}" stands in for it.`,
  );
}
