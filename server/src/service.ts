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

/** By the Strapi that they were made for: tests boot one after another in a process. */
const made = new WeakMap<Core.Strapi, Map<string, unknown>>();

type Factories = Record<string, (context: { strapi: Core.Strapi }) => unknown>;

/** The same factories, which remember what they have made. */
export function remembering<T extends Factories>(factories: T): T {
  const wrapped = Object.entries(factories).map(([name, factory]) => {
    const remembered: Factories[string] = ({ strapi }) => {
      const service = factory({ strapi });
      const ofStrapi = made.get(strapi) ?? new Map<string, unknown>();
      made.set(strapi, ofStrapi.set(name, service));
      return service;
    };
    return [name, remembered] as const;
  });
  return Object.fromEntries(wrapped) as T;
}

/**
 * A service that has been made already, or undefined. Whoever shuts Strapi down asks by this: where a boot
 * failed early, making a service would fail for want of a database, and hide why the boot failed.
 */
export function getMadeService<Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name,
): Services[Name] | undefined {
  return made.get(strapi)?.get(name) as Services[Name] | undefined;
}
