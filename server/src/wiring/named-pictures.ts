import type { Core } from '@strapi/strapi';

import type { SourcePicture } from '../contracts/content';
import type { RenderWarning } from '../contracts/warnings';
import type { KnownPicture } from '../fingerprint/fingerprint';
import type { LoadPictureOptions } from './load-picture';
import { loadReadable } from './readable-picture';

/** The pictures of a template's own parts and options, by name. */
export interface NamedPictures {
  readonly pictures: Readonly<Record<string, readonly KnownPicture[]>>;
  readonly warnings: readonly RenderWarning[];
}

/**
 * Reads the pictures of a template's own parts and options; what cannot be read is left out.
 * @throws OgImageError OG_PICTURE_UNREADABLE
 */
export async function loadNamed(
  strapi: Core.Strapi,
  named: Readonly<Record<string, readonly SourcePicture[]>>,
  options: LoadPictureOptions,
): Promise<NamedPictures> {
  const warnings: RenderWarning[] = [];
  const pictures = await Promise.all(
    Object.entries(named).map(async ([name, sources]) => {
      const loaded = await Promise.all(
        sources.map((source) => loadReadable(strapi, source, options)),
      );
      warnings.push(...loaded.flatMap(({ warning }) => warning ?? []));
      return [name, loaded.flatMap(({ picture }) => picture ?? [])] as const;
    }),
  );
  return { pictures: Object.fromEntries(pictures), warnings };
}

/** The `pictures` of a content, or nothing where it has none: cards without keep their fingerprints. */
export function withNamed<Kind>(
  pictures: NamedPictures['pictures'],
  as: (picture: KnownPicture) => Kind,
): { readonly pictures?: Readonly<Record<string, readonly Kind[]>> } {
  const given = Object.entries(pictures).filter(([, all]) => all.length > 0);
  if (given.length === 0) return {};
  return { pictures: Object.fromEntries(given.map(([name, all]) => [name, all.map(as)])) };
}
