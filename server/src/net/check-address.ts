import { isIP } from 'node:net';

import { OgImageError } from '../contracts/errors';
import { bareHost, isHostAmong, type HostPattern } from './hosts';
import { kindOfAddress } from './ip-address';

/** Whom a door leads to. */
export interface DoorRules {
  /**
   * The only hosts that may be asked, besides those of `private`.
   * @default null: every host of the open internet
   */
  readonly hosts?: readonly HostPattern[] | null;
  /**
   * Hosts that may stand in a private network, and may be asked by plain http: an operator has named
   * them. `'any'` for addresses that an administrator types in.
   * @default []
   */
  readonly private?: readonly HostPattern[] | 'any';
  /**
   * Whether the others may be asked by plain http, too. Never where credentials are sent.
   * @default false
   */
  readonly plainHttp?: boolean;
}

/** Names that only a private network gives. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|corp|home)$/u;

/**
 * Reads an address, and refuses one that no door leads to by its own words: scheme, credentials, name,
 * literal. Its host's IP addresses are looked at when it is dialled.
 * @throws OgImageError OG_ADDRESS_REFUSED, which names the host alone: a path may hold a secret
 */
export function checkAddress(address: string | URL, rules: DoorRules): URL {
  const url = parse(address);
  const { protocol, hostname, host } = url;
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw refused(host || protocol, `its scheme is ${protocol.slice(0, -1)}, and not https`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(host, 'it holds a user name or a password');
  }
  if (hostname.endsWith('.')) throw refused(host, 'its host ends with a dot');
  if (isPrivateAllowed(url, rules)) {
    refuseForbidden(url);
    return url;
  }
  if (rules.hosts && !isHostAmong(rules.hosts, url)) {
    throw refused(host, 'its host is none of those that are allowed');
  }
  if (protocol === 'http:' && rules.plainHttp !== true) throw refused(host, 'it is no https');
  const literal = bareHost(hostname);
  const isName = isIP(literal) === 0;
  if (isName ? isPrivateName(hostname) : kindOfAddress(literal) !== 'public') {
    throw refused(host, 'it leads into a private network');
  }
  return url;
}

/** Whether an address is of the open internet, as far as its words tell: whoever is there can reach it. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  try {
    checkAddress(address, { plainHttp: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether a host may stand in a private network. */
export function isPrivateAllowed(url: URL, { private: named = [] }: DoorRules): boolean {
  return named === 'any' || isHostAmong(named, url);
}

/** The error of an address that is not asked, with why as a part of a sentence. */
export function refused(host: string, why: string): OgImageError {
  return new OgImageError(
    'OG_ADDRESS_REFUSED',
    `${host} is not asked for anything, since ${why}. Where it is a host of your own, name it in "net.private" in config/plugins.ts.`,
    { values: { host } },
  );
}

function refuseForbidden({ hostname, host }: URL): void {
  const literal = bareHost(hostname);
  if (isIP(literal) !== 0 && kindOfAddress(literal) === 'forbidden') {
    throw refused(host, 'no service may have that address');
  }
}

/** A name without a dot is one of the own network, too. */
function isPrivateName(hostname: string): boolean {
  return !hostname.includes('.') || PRIVATE_NAME.test(hostname);
}

function parse(address: string | URL): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw refused('An address', 'it is none');
  return url;
}
