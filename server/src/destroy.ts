import type { Core } from '@strapi/strapi';

import { getService } from './service';

/** Runs before Strapi closes its server and its database: the cards in hand are finished first. */
export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  getService(strapi, 'links').close();
  await getService(strapi, 'sweeping').stop();
  await getService(strapi, 'following').stop();
  await getService(strapi, 'queue').stop();
  await getService(strapi, 'notifying').stop();
  await getService(strapi, 'renderer').close();
  await getService(strapi, 'mediaDoor').close();
}
