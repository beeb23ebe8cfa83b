import type { Core } from '@strapi/strapi';

import { DEFAULT_TEMPLATE, unknownTemplate } from '../catalogue/catalogue';
import { SETTINGS_PAGE } from '../contracts/settings';
import { getService } from '../service';
import { isSet } from './settings-state';

/** The template that the site names for all entries whose editor chose none, or null. */
export function siteTemplate(strapi: Core.Strapi): string | null {
  const { template } = getService(strapi, 'settings').current();
  if (template === null) return null;
  return getService(strapi, 'catalogue').names().includes(template) ? template : DEFAULT_TEMPLATE;
}

/** The template of a content type's entries that is set for it, or null where none is, or it is not there. */
export function typeTemplate(strapi: Core.Strapi, uid: string): string | null {
  const { templateByType } = getService(strapi, 'settings').current();
  const name = Object.hasOwn(templateByType, uid) ? (templateByType[uid] ?? null) : null;
  return name !== null && getService(strapi, 'catalogue').names().includes(name) ? name : null;
}

/** Says once, at start, that the site names a template that is not there. */
export function checkDefaultTemplate(strapi: Core.Strapi): void {
  const state = getService(strapi, 'settings').state();
  const { template, templateByType } = state.config;
  const names = getService(strapi, 'catalogue').names();
  const fileOf = (section: 'template' | 'templateByType') =>
    isSet(state, section) ? SETTINGS_PAGE : 'config/plugins.ts';
  for (const [uid, name] of Object.entries(templateByType)) {
    if (names.includes(name)) continue;
    strapi.log.error(
      `og-image: in ${fileOf('templateByType')}, the template of ${uid} cannot be used. ${unknownTemplate(name, names).message}`,
    );
  }
  if (template === null || template === siteTemplate(strapi)) return;
  strapi.log.error(
    `og-image: in ${fileOf('template')}, "template" cannot be used. ${unknownTemplate(template, names).message} "${DEFAULT_TEMPLATE}" stands in for it.`,
  );
}
