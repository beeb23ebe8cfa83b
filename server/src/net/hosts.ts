/**
 * A host by name, as operators write it: `images.example.com`, `*.example.com` for all below it, with a
 * port (`localhost:9000`) for that one alone. An IPv6 address stands in brackets.
 */
export type HostPattern = string;

const PATTERN =
  /^(?:\*\.)?(?:[a-z\d](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d_-]*[a-z\d])?)*|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

/** Whether a text can be one. */
export function isHostPattern(text: string): boolean {
  return text.length <= 260 && PATTERN.test(text);
}

/** Whether one of the patterns fits an address. */
export function isHostAmong(patterns: readonly HostPattern[], address: URL): boolean {
  return patterns.some((pattern) => fits(pattern.toLowerCase(), address));
}

function fits(pattern: string, address: URL): boolean {
  const [, host = '', port] = /^(?<host>.*?)(?::(?<port>\d+))?$/u.exec(pattern) ?? [];
  if (port !== undefined && Number(port) !== portOf(address)) return false;
  // What the star stands for ends with a dot, so that `evil-example.com` is none of `*.example.com`.
  if (host.startsWith('*.')) return address.hostname.endsWith(host.slice(1));
  return address.hostname === host;
}

/** A URL leaves its scheme's own port out. */
function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'http:' ? 80 : 443;
}

/** A URL's host without the brackets of an IPv6 address, as it is dialled. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}
