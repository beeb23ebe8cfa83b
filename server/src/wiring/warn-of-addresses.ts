import type { Core } from '@strapi/strapi';

import { isProduction } from '../expose/base-url';
import { getService } from '../service';
import { keepsFilesPrivate } from '../store/readable-url';

/** Says once, at start, that the world cannot reach the pictures, and what to do. Never throws. */
export async function warnOfAddresses(strapi: Core.Strapi): Promise<void> {
  const problem = getService(strapi, 'site').addressProblem();
  if (problem !== null && isProduction(strapi.config.get<string>('environment'))) {
    strapi.log.warn(`og-image: ${problem}`);
  }
  const secret = await privacyProblem(strapi);
  if (secret !== null) strapi.log.warn(`og-image: ${secret}`);
}

/** Why crawlers cannot fetch what the upload provider keeps, and the remedy, or null. */
export async function privacyProblem(strapi: Core.Strapi): Promise<string | null> {
  try {
    if (!(await keepsFilesPrivate(strapi))) return null;
    return 'The upload provider keeps its files private, so that social networks cannot fetch the cards. Let everybody read the objects whose names begin with "og-".';
  } catch (error) {
    strapi.log.error('og-image: the upload provider does not say whether its files are private.', {
      error,
    });
    return null;
  }
}
