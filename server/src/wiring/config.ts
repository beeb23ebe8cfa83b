import type { Core } from '@strapi/strapi';

import { parseConfig } from '../config/parse';
import type { Config } from '../config/schema';
import { PLUGIN_ID } from '../constants';

/** The plugin's options, read once; what is wrong with them is logged by name. */
export default function configService({ strapi }: { strapi: Core.Strapi }): Config {
  const { config, problems } = parseConfig(strapi.config.get(`plugin::${PLUGIN_ID}`));
  for (const { message } of problems) {
    strapi.log.error(`og-image: in config/plugins.ts, ${message}`);
  }
  return config;
}
