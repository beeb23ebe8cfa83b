import type { Core } from '@strapi/strapi';

import type { Config } from './config/schema';
import { PLUGIN_ID } from './constants';

/**
 * The plugin's services by name. Each file in `wiring/` adds its own by declaration merging: the
 * services ask one another through `getService`, so importing their types in here would close a
 * circle. `wiring/index.ts` proves that each service declared is made, and each made is declared.
 */
export interface Services {
  config: Config;
}

/** One of the plugin's services, with its type. */
export function getService<Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] {
  const service: Services[Name] = strapi.plugin(PLUGIN_ID).service(name);
  return service;
}
