export interface AddressOptions {
  /** The plugin's option `url`. */
  readonly url: string | null;
  /** Strapi's `server.url`: an address, a path, or empty where nobody set it. */
  readonly serverUrl: string;
  /** What Strapi makes of its host and port: right on a developer's machine alone. */
  readonly absoluteUrl: string;
  /** `NODE_ENV`, as Strapi reads it. */
  readonly environment: string;
}

export interface Addresses {
  /**
   * What stands before the path of a picture that the local upload provider keeps, without a slash
   * at its end. Without a host, answers hold what the media library itself answers: `/uploads/x.png`.
   */
  readonly base: string;
  /** What is wrong with it for the world outside, and the remedy, or null. */
  readonly problem: string | null;
}

const REMEDY =
  'Set "url" in config/server to the address under which the world reaches this Strapi, or the option "url" of og-image: social networks fetch no picture without its host.';

/** Where Strapi's host and port can be reached: on the machine that runs it. */
const ON_ONE_MACHINE = new Set(['development', 'test']);

/**
 * The address that pictures stand under. The host of a request is no source of it: whoever sends a
 * false one would have it answered, and kept in caches.
 */
export function chooseAddresses(options: AddressOptions): Addresses {
  const { url, serverUrl, absoluteUrl, environment } = options;
  const known = [url ?? '', serverUrl].find((address) => /^https?:\/\//i.test(address));
  if (known !== undefined) return { base: withoutSlash(known), problem: null };
  if (ON_ONE_MACHINE.has(environment)) {
    return {
      base: withoutSlash(absoluteUrl),
      problem: `Addresses of pictures begin with ${absoluteUrl} here, and have no host in production. ${REMEDY}`,
    };
  }
  return {
    base: withoutSlash(serverUrl),
    problem: `Addresses of pictures have no host, such as ${withoutSlash(serverUrl)}/uploads/og-1.jpg. ${REMEDY}`,
  };
}

export function isProduction(environment: string): boolean {
  return !ON_ONE_MACHINE.has(environment);
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
