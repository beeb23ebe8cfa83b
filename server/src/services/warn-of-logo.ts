import type { Core } from '@strapi/strapi';

import { readPicture } from '../net/read-picture';
import { getService } from '../service';

/** How long the logo may take to be read, in milliseconds. */
const TIMEOUT = 10_000;

/** What to do about a logo that cannot be read: on cards, in the log. */
export const LOGO_ADVICE =
  'Put the file there, or change "brand.logo" in config/plugins.ts: a path from the app\'s folder.';

/** Says once, at start, that the logo cannot be read, and what to do. Never throws. */
export async function warnOfLogo(strapi: Core.Strapi): Promise<void> {
  const { logo } = getService(strapi, 'site');
  if (logo === null) return;
  const { maxSourceBytes: maxBytes } = getService(strapi, 'config').store;
  const read = await readPicture(logo.location, { maxBytes, timeoutMs: TIMEOUT });
  if (read.kind === 'read') return;
  strapi.log.warn(
    `og-image: cards are drawn without the logo ${logo.location}, for ${read.reason}. ${LOGO_ADVICE}`,
  );
}
