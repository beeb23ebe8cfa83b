import type { Core } from '@strapi/strapi';

import { parseConfig } from '../config/parse';
import type { Config } from '../config/schema';
import { PLUGIN_ID } from '../constants';
import { OgImageError } from '../contracts/errors';
import { DEFAULT_TEMPLATE } from '../catalogue/catalogue';
import { getService } from '../service';

/** The plugin's options, read once; what is wrong with them is logged by name. */
export default function configService({ strapi }: { strapi: Core.Strapi }): Config {
  const { config, problems } = parseConfig(strapi.config.get(`plugin::${PLUGIN_ID}`));
  for (const { message } of problems) {
    strapi.log.error(`og-image: in config/plugins.ts, ${message}`);
  }
  try {
    if (config.template !== null) getService(strapi, 'catalogue').find(config.template);
    return config;
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    strapi.log.error(
      `og-image: in config/plugins.ts, "template" cannot be used. ${error.message} "${DEFAULT_TEMPLATE}" stands in for it.`,
    );
    return { ...config, template: DEFAULT_TEMPLATE };
  }
}
