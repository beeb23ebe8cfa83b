import type { Core } from '@strapi/strapi';

import type { SourcePicture } from '../contracts/content';
import { getService } from '../service';
import { signedUrl } from '../store/readable-url';
import { loadPicture, type LoadedPicture, type LoadPictureOptions } from './load-picture';

/** A source picture where it can be read: in a private bucket, by a signed address. */
export async function readable(
  strapi: Core.Strapi,
  picture: SourcePicture | null,
): Promise<SourcePicture | null> {
  if (picture === null || picture.fileId === null) return picture;
  const url = await signedUrl(strapi, picture.fileId);
  if (url === null) return picture;
  return { ...picture, location: getService(strapi, 'site').locate({ url, provider: '' }) };
}

/**
 * Loads a source picture from where it can be read; see `loadPicture`. One that is known need not be.
 * @throws OgImageError OG_PICTURE_UNREADABLE
 */
export async function loadReadable(
  strapi: Core.Strapi,
  picture: SourcePicture | null,
  options: LoadPictureOptions,
): Promise<LoadedPicture> {
  const isKnown = picture !== null && (options.digests?.of(picture) ?? null) !== null;
  return loadPicture(isKnown ? picture : await readable(strapi, picture), options);
}
