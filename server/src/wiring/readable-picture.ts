import type { Core } from '@strapi/strapi';

import type { SourcePicture } from '../contracts/content';
import { getService } from '../service';
import { signedUrl } from '../store/readable-url';

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
