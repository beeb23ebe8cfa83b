import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

import { buildConnector } from 'undici';

import { isPrivateAllowed, refused, type DoorRules } from './check-address';
import { bareHost } from './hosts';
import { kindOfAddress, type AddressKind } from './ip-address';

/** Finds the IP addresses of a name, as `dns.lookup` does. */
export type Resolver = typeof dns.lookup;

export interface DialOptions {
  /** Milliseconds until a connection stands, encryption included. */
  readonly connectMs: number;
  /** Finds the IP addresses of names. */
  readonly resolver?: Resolver;
}

/**
 * Opens connections to allowed IP addresses alone. A name is resolved once, and what was looked at is
 * what is dialled, so that a name that changes its address between two looks gains nothing. Of the
 * addresses of a name the allowed ones are dialled.
 */
export function dialler(
  rules: DoorRules,
  { connectMs, resolver = dns.lookup }: DialOptions,
): buildConnector.connector {
  const connectorFor = (allowed: readonly AddressKind[]) =>
    buildConnector({ timeout: connectMs, lookup: guarded(allowed, resolver) });
  const toPublic = connectorFor(['public']);
  const toPrivate = connectorFor(['public', 'private']);
  return (options, callback) => {
    const { protocol, hostname, port } = options;
    const url = new URL(`${protocol}//${withBrackets(hostname)}${port && `:${port}`}`);
    const mayBePrivate = isPrivateAllowed(url, rules);
    // Node dials a literal without a look-up.
    const literal = bareHost(hostname);
    const kind = isIP(literal) === 0 ? 'public' : kindOfAddress(literal);
    if (kind === 'forbidden' || (kind === 'private' && !mayBePrivate)) {
      queueMicrotask(() => callback(refused(url.host, 'it leads into a private network'), null));
      return;
    }
    (mayBePrivate ? toPrivate : toPublic)(options, callback);
  };
}

function guarded(allowed: readonly AddressKind[], resolver: Resolver): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const good = found.filter(({ address }) => allowed.includes(kindOfAddress(address)));
      const [first] = good;
      if (first === undefined) {
        callback(refused(hostname, 'its name leads into a private network'), []);
      } else if (options.all === true) {
        callback(null, good);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

function withBrackets(hostname: string): string {
  return isIP(hostname) === 6 ? `[${hostname}]` : hostname;
}
