import { isIP } from 'node:net';

/**
 * Whether a request names this server by a name that no stranger can point at it. A page elsewhere
 * may let its own name lead to 127.0.0.1 and then read what lies here; its requests carry that name.
 * @param header the request's `Host`
 * @param host what the server was told to listen on
 */
export function isOwnHost(header: string | undefined, host: string): boolean {
  if (header === undefined) return false;
  const name = nameOf(header);
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  // Nobody can point an address elsewhere.
  return isIP(name) !== 0 || name === host.toLowerCase();
}

/** Whether a request that changes or costs something comes from the page itself. */
export function isOwnOrigin(origin: string | undefined, header: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === header;
  } catch {
    return false;
  }
}

/** Without its port, and without the brackets of an IPv6 address. */
function nameOf(header: string): string {
  try {
    return new URL(`http://${header}`).hostname.replace(/^\[|\]$/gu, '');
  } catch {
    return '';
  }
}
