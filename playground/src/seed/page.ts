import type { Core } from '@strapi/strapi';

import { page } from '../../content';
import { documents, publishLocales } from './documents';

export async function seedPage(strapi: Core.Strapi): Promise<number> {
  return publishLocales(documents(strapi, 'api::page.page'), {}, Object.entries(page));
}
