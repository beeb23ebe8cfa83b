import type { Core } from '@strapi/strapi';

import { overlayOf, type Design } from '../catalogue/design';
import type { FormatName, Formats, PictureSize } from '../contracts/picture';
import type { RenderRequest } from '../contracts/renderer';
import type { RenderWarning } from '../contracts/warnings';
import type { KnownPicture } from '../fingerprint/fingerprint';
import type { LoadPictureOptions } from './load-picture';
import { loadReadable } from './readable-picture';

/** The overlays of a card, by format, and why others are not there. */
export interface LoadedOverlays {
  readonly overlays: Readonly<Record<FormatName, KnownPicture>>;
  readonly warnings: readonly RenderWarning[];
}

/**
 * Reads what a design lays over a card in each of its formats, each file once.
 * @throws OgImageError OG_PICTURE_UNREADABLE
 */
export async function loadOverlays(
  strapi: Core.Strapi,
  design: Design | null,
  formats: Formats,
  options: LoadPictureOptions,
): Promise<LoadedOverlays> {
  const wanted = Object.keys(formats).flatMap((format) => {
    const overlay = design && overlayOf(design, format);
    return overlay === null ? [] : [{ format, overlay }];
  });
  const files = new Map(wanted.map(({ overlay }) => [overlay.location, overlay]));
  const loaded = new Map(
    await Promise.all(
      Array.from(files, async ([location, file]) => {
        const read = await loadReadable(strapi, file, { ...options, remedy: 'design' });
        return [location, read] as const;
      }),
    ),
  );
  const overlays = wanted.flatMap(({ format, overlay }) => {
    const picture = loaded.get(overlay.location)?.picture ?? null;
    return picture === null ? [] : [[format, picture] as const];
  });
  return {
    overlays: Object.fromEntries(overlays),
    warnings: [...loaded.values()].flatMap(({ warning }) => warning ?? []),
  };
}

/** What to draw of a card, in any format. */
export interface Scene {
  readonly scene: Omit<RenderRequest, 'size' | 'overlay'>;
  readonly overlays: LoadedOverlays['overlays'];
}

/** One picture to draw of a card. */
export function requestFor(
  { scene, overlays }: Scene,
  format: FormatName,
  size: PictureSize,
): RenderRequest {
  const overlay = overlays[format];
  return { ...scene, size, ...(overlay !== undefined && { overlay }) };
}
