import type { PictureFile } from '../../../server/src/contracts/api';
import type { FocalPercent } from '../../../server/src/contracts/choices';

/** As much as is used of a file that Strapi's media dialog hands over. */
export interface MediaFile {
  readonly documentId?: string;
  readonly name?: string;
  readonly url?: string;
  readonly mime?: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly formats?: Readonly<Record<string, { readonly url?: string } | undefined>> | null;
  readonly focalPoint?: FocalPercent | null;
}

/** A picked file as the server tells of files, or null for one that is no picture. */
export function toPictureFile(file: MediaFile | undefined): PictureFile | null {
  const { documentId, url, mime = '' } = file ?? {};
  if (documentId === undefined || url === undefined || !mime.startsWith('image/')) return null;
  return {
    documentId,
    name: file?.name ?? url,
    thumbnail: file?.formats?.['thumbnail']?.url ?? url,
    url: file?.formats?.['small']?.url ?? url,
    width: file?.width ?? null,
    height: file?.height ?? null,
    focalPoint: file?.focalPoint ?? null,
  };
}
