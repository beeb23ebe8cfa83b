import type { Core } from '@strapi/strapi';

import { isProduction } from '../expose/base-url';
import { getService } from '../service';

/** Says once, at start, that the world cannot reach the pictures, and what to do. Never throws. */
export function warnOfAddresses(strapi: Core.Strapi): void {
  const problem = getService(strapi, 'site').addressProblem();
  if (problem !== null && isProduction(strapi.config.get<string>('environment'))) {
    strapi.log.warn(`og-image: ${problem}`);
  }
}
