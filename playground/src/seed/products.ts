import type { Core } from '@strapi/strapi';

import { products } from '../../content';
import { documents } from './documents';
import type { Pictures } from './uploads';

/** Products have no drafts: saved is published. */
export async function seedProducts(strapi: Core.Strapi, pictures: Pictures): Promise<number> {
  const service = documents(strapi, 'api::product.product');
  let created = 0;
  for (const { photo, choices, ...product } of products) {
    if (await service.findFirst({ filters: { name: product.name } })) continue;
    await service.create({
      data: {
        ...product,
        photo: photo === undefined ? null : pictures.get(photo),
        ogImage: choices ?? null,
      },
    });
    created += 1;
  }
  return created;
}
