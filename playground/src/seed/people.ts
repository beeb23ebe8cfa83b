import type { Core } from '@strapi/strapi';

import { authors, categories } from '../../content';
import { documents } from './documents';

/** Document ids by the names that the content files use. */
export type Ids = ReadonlyMap<string, string>;

export async function seedAuthors(strapi: Core.Strapi): Promise<Ids> {
  const service = documents(strapi, 'api::author.author');
  const ids = new Map<string, string>();
  for (const [key, author] of Object.entries(authors)) {
    const known = await service.findFirst({ filters: { name: author.name } });
    ids.set(key, (known ?? (await service.create({ data: { ...author } }))).documentId);
  }
  return ids;
}

export async function seedCategories(strapi: Core.Strapi): Promise<Ids> {
  const service = documents(strapi, 'api::category.category');
  const ids = new Map<string, string>();
  for (const [key, { en, ...translations }] of Object.entries(categories)) {
    const known = await service.findFirst({ locale: 'en', filters: { name: en } });
    const { documentId } = known ?? (await service.create({ locale: 'en', data: { name: en } }));
    for (const [locale, name] of Object.entries(translations)) {
      if (!(await service.findFirst({ locale, filters: { documentId } }))) {
        await service.update({ documentId, locale, data: { name } });
      }
    }
    ids.set(key, documentId);
  }
  return ids;
}
