import type { Core } from '@strapi/strapi';

import { isProduction } from '../expose/base-url';
import { getService } from '../service';

/** Says once, in production, that the world may not reach the pictures, and what to do. */
export function warnOfAddresses(strapi: Core.Strapi): void {
  const problem = getService(strapi, 'site').addressProblem();
  if (problem === null || !isProduction(strapi.config.get<string>('environment'))) return;
  strapi.log.warn(`og-image: ${problem}`);
}
