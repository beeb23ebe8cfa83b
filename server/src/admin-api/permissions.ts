import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';
import type { ACTIONS } from '../contracts/permissions';

/** Makes the actions known to Strapi. At first only the super admin has them. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      action('read', 'See and preview social cards'),
      action('regenerate', 'Regenerate social cards'),
      action('use-ai', 'Have AI make backgrounds of social cards'),
      action('settings', 'Change the settings of social cards'),
    ]);
}

/** An action's name without the plugin's. */
type ActionName = (typeof ACTIONS)[keyof typeof ACTIONS] extends `plugin::og-image.${infer Name}`
  ? Name
  : never;

function action(uid: ActionName, displayName: string) {
  return { section: 'plugins', displayName, uid, pluginName: PLUGIN_ID };
}
