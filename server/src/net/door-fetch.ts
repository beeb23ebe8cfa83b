import type { Door, DoorRequest } from './door';

/** `fetch` as far as a door can: see `doorFetch`. */
export type DoorFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface DoorFetchOptions {
  /** Bytes of an answer, packed and unpacked. */
  readonly maxBytes: number;
  /** Milliseconds of one request with its redirects. */
  readonly timeoutMs: number;
  /** Gives up every request. */
  readonly signal: AbortSignal;
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

/** Statuses of answers that have no body. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/** What is true of an answer on the way, and no longer once it is read and unpacked. */
const OF_THE_WAY: readonly string[] = ['content-encoding', 'content-length', 'transfer-encoding'];

/**
 * `fetch` through a door, for code of the app's own and the SDKs that it hands it to. Answers are read to
 * their ends before they are given out. Of `init` it knows method, headers, body, redirect and signal.
 * It rejects with what a door throws, and with TypeError for what is no request.
 */
export function doorFetch(
  door: Door,
  { maxBytes, timeoutMs, signal }: DoorFetchOptions,
): DoorFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!METHODS.includes(request.method)) {
      throw new TypeError(`This fetch knows ${METHODS.join(', ')}, and no ${request.method}.`);
    }
    const body = new Uint8Array(await request.arrayBuffer());
    const answer = await door.request(request.url, {
      method: request.method as NonNullable<DoorRequest['method']>,
      headers: Object.fromEntries(request.headers),
      ...(body.byteLength > 0 && { body }),
      maxBytes,
      timeoutMs,
      signal: AbortSignal.any([signal, request.signal]),
      ...(request.redirect !== 'follow' && { redirects: 0 }),
    });
    const { status, headers, bytes } = answer;
    if (request.redirect === 'error' && status >= 300 && answer.header('location') !== null) {
      throw new TypeError('The address redirects, which this request does not allow.');
    }
    const kept = headers.filter(([name]) => !OF_THE_WAY.includes(name));
    const content = WITHOUT_BODY.includes(status) ? null : new Uint8Array(bytes);
    const given = new Headers();
    for (const [name, value] of kept) given.append(name, value);
    return new Response(content, { status, headers: given });
  };
}
