import path from 'node:path';

/** The folder of Strapi's local upload provider, in the public one and in every address. */
const UPLOADS = '/uploads/';

export interface LocalFileOptions {
  /** Where this Strapi's public files lie: an absolute path. */
  readonly publicDir: string;
  /** The addresses under which this Strapi can be reached. Texts that are none are passed over. */
  readonly ownAddresses: readonly (string | null | undefined)[];
}

/**
 * Where on this machine a file of the media library lies, or null for one that is kept elsewhere.
 * The local provider's files are on the disk whatever host their address names: that of an absolute
 * `server.url`, of a CDN before this Strapi, or of a server that it has moved from.
 */
export function localFile(
  { url, provider }: { readonly url: string; readonly provider: string },
  { publicDir, ownAddresses }: LocalFileOptions,
): string | null {
  if (!/^(https?:)?\/\//iu.test(url)) {
    return inside(publicDir, provider === 'local' ? (uploadsIn(url) ?? url) : url);
  }
  const address = parse(url);
  if (address === null) return null;
  const isOwn = ownAddresses.some((own) => own && parse(own)?.host === address.host);
  if (provider !== 'local' && !isOwn) return null;
  const file = uploadsIn(decoded(address.pathname));
  return file === null ? null : inside(publicDir, file);
}

/** What of a path the local provider has written; a proxy may have put more before it. */
function uploadsIn(pathname: string): string | null {
  const start = pathname.lastIndexOf(UPLOADS);
  return start === -1 ? null : pathname.slice(start);
}

/** No address leads out of the folder. */
function inside(folder: string, file: string): string {
  return path.join(folder, path.posix.normalize(`/${file}`));
}

function parse(url: string): URL | null {
  try {
    return new URL(url, 'https://localhost');
  } catch {
    return null;
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
