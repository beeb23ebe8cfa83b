import type { Core } from '@strapi/strapi';

import { picturesOf } from '../catalogue/design';
import type { SourcePicture } from '../contracts/content';
import { readPicture } from '../net/read-picture';
import { getService } from '../service';
import { DESIGN_ADVICE } from './design-pictures';

/** How long a picture may take to be read, in milliseconds. */
const TIMEOUT = 10_000;

/** What to do about a logo that cannot be read: on cards, in the log. */
export const LOGO_ADVICE =
  'Put the file there, or change "brand.logo" in config/plugins.ts: a path from the app\'s folder.';

/**
 * Says once, at start, that the logo or a design's picture cannot be read, and what to do. Never
 * throws.
 */
export async function warnOfPictures(strapi: Core.Strapi): Promise<void> {
  const { maxSourceBytes: maxBytes } = getService(strapi, 'config').store;
  const warnOf = async ({ location }: SourcePicture, what: string, advice: string) => {
    const read = await readPicture(location, { maxBytes, timeoutMs: TIMEOUT });
    if (read.kind === 'read') return;
    strapi.log.warn(`og-image: cards are drawn without ${what}, for ${read.reason}. ${advice}`);
  };
  const { logo } = getService(strapi, 'site');
  if (logo !== null) await warnOf(logo, `the logo ${logo.location}`, LOGO_ADVICE);
  for (const picture of getService(strapi, 'catalogue').designs().flatMap(picturesOf)) {
    await warnOf(picture, `${picture.name} (${picture.location})`, DESIGN_ADVICE);
  }
}
