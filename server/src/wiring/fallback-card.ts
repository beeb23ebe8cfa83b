import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { DEFAULT_TEMPLATE } from '../catalogue/catalogue';
import type { FallbackConfig } from '../config/fallback';
import type { SourcePicture } from '../contracts/content';
import { resolveContent } from '../resolve/content';
import { FALLBACK_MAPPING } from '../resolve/fallback';
import { getService } from '../service';
import { toPicture } from '../resolve/picture';
import { asDesigned } from './as-designed';
import { allFiles } from './chosen-files';
import type { Preparable } from './prepare';

/**
 * What stands in for cards, as a card that has no entry.
 * @param locale a BCP 47 tag
 * @throws OgImageError OG_TEMPLATE_UNKNOWN, OG_TEMPLATE_FAILED; Error where it would be without a title
 */
export async function fallbackCard(
  strapi: Core.Strapi,
  { picture, template: name, ...words }: FallbackConfig,
  locale: string,
): Promise<Preparable> {
  const site = getService(strapi, 'site');
  const catalogue = getService(strapi, 'catalogue');
  const named = catalogue.find(name ?? DEFAULT_TEMPLATE);
  // No service is asked for what stands in.
  const template = catalogue.find(named.service?.fallback ?? named.name);
  const design = catalogue.designOf(template.name) ?? null;
  if (picture === null && words.title === null && site.name === null) {
    throw new Error('it has no "title", and the site no "brand.name" to stand in for it');
  }
  const input = {
    entry: { ...words },
    mapping: FALLBACK_MAPPING,
    fallbackTitle: site.name ?? '',
    locale,
    // No day is shown.
    timeZone: 'UTC',
    brandColor: words.brandColor ?? template.design?.brandColor ?? site.brandColor,
    siteName: site.name,
    logo: site.logo,
    darkLogo: site.darkLogo,
    locate: site.locate,
    files: [],
    readHtml: false,
    parts: template.parts,
  };
  const { content, warnings } = design === null ? resolveContent(input) : asDesigned(input, design);
  return {
    content,
    design,
    template,
    templateOptions: {},
    formats: getService(strapi, 'settings').current().formats,
    image: picture === null ? null : { picture: await finished(strapi, picture), crop: false },
    warnings,
  };
}

async function finished(
  strapi: Core.Strapi,
  picture: NonNullable<FallbackConfig['picture']>,
): Promise<SourcePicture> {
  if (typeof picture === 'string') return fileAt(strapi, picture);
  const [file] = await allFiles(strapi)([picture.file]);
  const found = toPicture(file, getService(strapi, 'site').locate);
  if (found !== null) return found;
  throw new Error('the media library has no picture of this documentId');
}

function fileAt(strapi: Core.Strapi, file: string): SourcePicture {
  const location = path.resolve(strapi.dirs.app.root, file);
  return { fileId: null, location, name: path.basename(file), focalPoint: null };
}
