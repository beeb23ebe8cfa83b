import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';
import { getService } from '../service';

/** What is left to be done by hand, in the order in which Strapi starts after each step. */
export function stepsByHand(strapi: Core.Strapi): string[] {
  const fields = getService(strapi, 'targets')
    .list()
    .map(({ uid, field }) => `${uid} (${field})`);
  const { driver, prefix } = getService(strapi, 'config').queue;
  return [
    'Strapi must not start with the plugin again: it would draw every card anew.',
    `In one change, take the field out of your content types${fields.length > 0 ? `: ${fields.join(', ')}` : ''}, and "${PLUGIN_ID}" out of config/plugins. Strapi then drops the plugin's tables, and with the field what editors chose: keep a copy of the database where you may want it again.`,
    'Build and start the app once without them.',
    'Then run npm uninstall strapi-plugin-og-image. Before that step, Strapi would not start.',
    ...(driver === 'bullmq' ? [`In Redis, delete the keys that begin with "${prefix}:".`] : []),
    'Front ends: take out the tags, and let posts that were shared keep their pictures as long as you keep the files.',
  ];
}
