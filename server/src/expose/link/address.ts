import { LRUCache } from 'lru-cache';

import type { CardKey } from '../../contracts/card';
import type { FormatName } from '../../contracts/picture';
import type { LinkSigner } from './sign';

/** Where the lasting addresses of cards lie below Strapi's API. */
export const LINK_PATH = '/og-image/cards';

/**
 * A card's lasting address, as a path. Its ending is what clients like to see; the answer says its type.
 * @param prefix of Strapi's API: `/api`
 */
export function linkPath(
  { prefix, signer }: { readonly prefix: string; readonly signer: LinkSigner },
  key: CardKey,
  format: FormatName,
): string {
  const { uid, documentId, locale } = key;
  const segments = [uid, documentId, `${format}.jpg`].map(
    // A colon may stand in a path, and a uid reads better with it.
    (segment) => encodeURIComponent(segment).replaceAll('%3A', ':'),
  );
  const query = new URLSearchParams({
    ...(locale !== '' && { locale }),
    sig: signer.sign(key, format),
  });
  return `${prefix}${LINK_PATH}/${segments.join('/')}?${query.toString()}`;
}

/** Addresses that are kept: some 200 bytes each. */
const KEPT = 10_000;

/** The same as `linkPath`, which answers one text for one card and format for ever: most are asked for again. */
export function createLinkPaths(
  options: Parameters<typeof linkPath>[0],
): (key: CardKey, format: FormatName) => string {
  const paths = new LRUCache<string, string>({ max: KEPT });
  return (key, format) => {
    const id = JSON.stringify([key.uid, key.documentId, key.locale, format]);
    const known = paths.get(id);
    if (known !== undefined) return known;
    const path = linkPath(options, key, format);
    paths.set(id, path);
    return path;
  };
}

/** The format that a link's last segment names, or null where it is none. */
export function formatOf(file: string): FormatName | null {
  return /^(?<format>[a-z0-9-]{1,60})\.(?:jpe?g|png)$/u.exec(file)?.groups?.['format'] ?? null;
}
