import type { Core } from '@strapi/strapi';

import { picturesOf } from '../catalogue/design';
import type { SourcePicture } from '../contracts/content';
import { explainReason } from '../contracts/picture-reasons';
import { REMEDIES, type Remedy } from '../contracts/remedies';
import { readPicture } from '../net/read-picture';
import { getService } from '../service';

/** How long a picture may take to be read, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Says once, at start, that the logo or a design's picture cannot be read, and what to do. Never
 * throws.
 */
export async function warnOfPictures(strapi: Core.Strapi): Promise<void> {
  const { maxSourceBytes: maxBytes } = getService(strapi, 'config').store;
  const warnOf = async ({ location }: SourcePicture, what: string, remedy: Remedy) => {
    const read = await readPicture(location, { door: null, maxBytes, timeoutMs: TIMEOUT });
    if (read.kind === 'read') return;
    const why = explainReason(read.why);
    strapi.log.warn(`og-image: cards are drawn without ${what}, for ${why}. ${REMEDIES[remedy]}`);
  };
  const { logo, darkLogo } = getService(strapi, 'site');
  if (logo !== null) await warnOf(logo, `the logo ${logo.location}`, 'logo');
  if (darkLogo !== null) {
    await warnOf(darkLogo, `the logo for dark grounds ${darkLogo.location}`, 'logo');
  }
  for (const picture of getService(strapi, 'catalogue').designs().flatMap(picturesOf)) {
    await warnOf(picture, `${picture.name} (${picture.location})`, 'design');
  }
}
