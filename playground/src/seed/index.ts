import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { articles, authors, categories, covers, page, products } from '../../content';
import { openReading } from './access';
import { seedArticles } from './articles';
import { seedLocales } from './locales';
import { seedPage } from './page';
import { seedAuthors, seedCategories } from './people';
import { seedProducts } from './products';
import { seedCovers } from './uploads';

/**
 * Puts the sample content into a database, through the document service as an editor would. What
 * is there already stays as it is, so a run that was cut short is finished by the next one, and a
 * finished one leaves everything that was edited since alone.
 *
 * @returns how many entries were published in this run
 */
export async function seed(strapi: Core.Strapi): Promise<number> {
  const store = strapi.store({ type: 'core', name: 'playground' });
  const edition = createHash('sha256')
    .update(JSON.stringify([articles, authors, categories, covers, page, products]))
    .digest('hex');
  if ((await store.get({ key: 'edition' })) === edition) return 0;

  await seedLocales(strapi);
  await openReading(strapi);
  const pictures = await seedCovers(strapi);
  const people = await seedAuthors(strapi);
  const sections = await seedCategories(strapi);
  const published =
    (await seedArticles(strapi, { pictures, people, sections })) +
    (await seedProducts(strapi, pictures)) +
    (await seedPage(strapi));

  await store.set({ key: 'edition', value: edition });
  return published;
}
