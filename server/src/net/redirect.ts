import { checkAddress, isPrivateAllowed, refused, type DoorRules } from './check-address';

/** What is sent to one address. */
export interface Sent {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** What says nothing of who asks. All other headers, credentials among them, are for one host alone. */
const FOR_EVERYBODY = ['accept', 'accept-encoding', 'accept-language', 'user-agent'];

/** Where an answer redirects to, or null where it does not. */
export function redirectOf(status: number, location: string | null): string | null {
  return [301, 302, 303, 307, 308].includes(status) ? location : null;
}

/**
 * What is sent to where an answer redirects to. The new address is checked like the first one, gets no
 * credentials and no body where it is another host, port or scheme, and leads into no private network
 * from outside of it.
 * @throws OgImageError OG_ADDRESS_REFUSED
 */
export function redirected(sent: Sent, status: number, location: string, rules: DoorRules): Sent {
  const { url: from, method, headers, body } = sent;
  if (!URL.canParse(location, from)) throw refused(from.host, 'it redirects to no address');
  const url = checkAddress(new URL(location, from), rules);
  if (isPrivateAllowed(url, rules) && !isPrivateAllowed(from, rules)) {
    throw refused(url.host, `${from.host} redirects to it, into a private network`);
  }
  const isSameOrigin = url.origin === from.origin;
  const asksAgain = status === 303 || (status < 303 && method === 'POST');
  const kept = asksAgain && method !== 'HEAD' ? { method: 'GET', body: null } : { method, body };
  if (kept.body !== null && !isSameOrigin) {
    throw refused(url.host, `${from.host} redirects to it what was sent`);
  }
  const left = Object.entries(headers).filter(
    ([name]) =>
      (isSameOrigin || FOR_EVERYBODY.includes(name)) &&
      (kept.body !== null || name !== 'content-type'),
  );
  return { url, ...kept, headers: Object.fromEntries(left) };
}
