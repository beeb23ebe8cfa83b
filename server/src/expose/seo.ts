import { isRecord } from '../common/record';
import type { OgImageValue } from '../contracts/api';

/** What fills an empty media field: as REST answers a file, marked by its `provider`. */
export interface FilledFile {
  /** There is no such row in the media library. */
  readonly id: null;
  readonly documentId: null;
  readonly name: string;
  readonly alternativeText: string | null;
  readonly caption: null;
  readonly width: number | null;
  readonly height: number | null;
  readonly formats: null;
  readonly hash: null;
  readonly ext: string;
  readonly mime: string;
  readonly size: null;
  readonly url: string;
  readonly previewUrl: null;
  readonly provider: 'og-image';
  readonly provider_metadata: null;
  readonly updatedAt: string | null;
}

/**
 * A copy of an SEO component to be filled, where a picture was asked for and is empty. One that was not
 * asked for is not in the answer at all, and no Open Graph is invented where there is none.
 * @returns null where nothing is to be filled
 */
export function seoGap(seo: unknown): Record<string, unknown> | null {
  if (!isRecord(seo)) return null;
  const { metaImage, openGraph } = seo;
  const isGap = metaImage === null || (isRecord(openGraph) && openGraph['ogImage'] === null);
  if (!isGap) return null;
  return { ...seo, ...(isRecord(openGraph) && { openGraph: { ...openGraph } }) };
}

/** Puts a card into the empty pictures of an SEO component, a copy from `seoGap`. */
export function fillSeo(seo: Record<string, unknown>, card: OgImageValue | null): void {
  if (card === null) return;
  const file = fileOf(card);
  if (seo['metaImage'] === null) seo['metaImage'] = file;
  const { openGraph } = seo;
  if (isRecord(openGraph) && openGraph['ogImage'] === null) openGraph['ogImage'] = file;
}

function fileOf({ url, alt, width, height, mime, updatedAt }: OgImageValue): FilledFile {
  const known = mime ?? 'image/jpeg';
  const ext = known === 'image/png' ? '.png' : '.jpg';
  return {
    id: null,
    documentId: null,
    name: `social-card${ext}`,
    alternativeText: alt,
    caption: null,
    width,
    height,
    formats: null,
    hash: null,
    ext,
    mime: known,
    size: null,
    url,
    previewUrl: null,
    provider: 'og-image',
    provider_metadata: null,
    updatedAt,
  };
}
