import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from './constants';
import type { Services } from './services';

/** One of the plugin's services, with its type. */
export function getService<Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] {
  const service: Services[Name] = strapi.plugin(PLUGIN_ID).service(name);
  return service;
}
