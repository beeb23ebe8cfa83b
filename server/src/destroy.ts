import type { Core } from '@strapi/strapi';

import { getMadeService } from './service';

/**
 * Runs before Strapi closes its server and its database: the cards in hand are finished first. Strapi calls
 * it also where a boot failed, and then only what the boot came to is stopped.
 */
export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  getMadeService(strapi, 'links')?.close();
  await getMadeService(strapi, 'sweeping')?.stop();
  await getMadeService(strapi, 'following')?.stop();
  await getMadeService(strapi, 'runs')?.stop();
  await getMadeService(strapi, 'ordering')?.stop();
  await getMadeService(strapi, 'queue')?.stop();
  await getMadeService(strapi, 'notifying')?.stop();
  await getMadeService(strapi, 'outsideMakers')?.close();
  await getMadeService(strapi, 'renderer')?.close();
  await getMadeService(strapi, 'mediaDoor')?.close();
}
