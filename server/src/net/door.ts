import { Agent, type Dispatcher } from 'undici';

import { checkAddress, refused, type DoorRules } from './check-address';
import { dialler, type DialOptions } from './dial';
import { answerSlow, hostSilent, toDoorError } from './door-errors';
import { readBody } from './read-body';
import { redirected, redirectOf, type Sent } from './redirect';

/** As many redirects as anybody needs. */
const MOST_REDIRECTS = 3;

/** Bytes that are read of an answer that says no. */
const MOST_OF_A_NO = 65_536;

const DEFAULT_CONNECT_MS = 5_000;

export interface DoorRequest {
  /** @default 'GET' */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** Names in any case. They go to the first address, and to redirects of the same origin. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Bytes of the answer, packed and unpacked. */
  readonly maxBytes: number;
  /**
   * Milliseconds until an answer begins, connecting included; for each redirect anew.
   * @default what the whole may take
   */
  readonly answerMs?: number;
  /** Milliseconds for the whole. */
  readonly timeoutMs: number;
  /**
   * Redirects that are followed, 0 to 3. With 0 a redirect is the answer.
   * @default 3
   */
  readonly redirects?: number;
  readonly signal?: AbortSignal;
}

export interface DoorAnswer {
  readonly status: number;
  /** Whether the status is one of success. */
  readonly ok: boolean;
  /** A header by its name in lower case; the first where there are several, or null. */
  header(name: string): string | null;
  /** All headers, by their names in lower case; one that comes several times stands there as often. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Unpacked. Of an answer that is not `ok`, as many as an error message needs. */
  readonly bytes: Uint8Array;
}

/**
 * The one way out to the network, for addresses that come from the configuration, from content or from
 * a service's answer. Each purpose has a door of its own with its own rules, so that connections are
 * shared by requests of the same rules alone. No proxy of the environment stands before it: one would
 * dial addresses that nobody has looked at.
 */
export class Door {
  private readonly agent: Agent;

  constructor(
    private readonly rules: DoorRules,
    { connectMs = DEFAULT_CONNECT_MS, ...options }: Partial<DialOptions> = {},
  ) {
    this.agent = new Agent({
      connect: dialler(rules, { connectMs, ...options }),
      // The limits of each request are kept here.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /**
   * Asks an address and reads its answer, whatever its status.
   * @throws OgImageError OG_ADDRESS_REFUSED, OG_HOST_UNREACHABLE, OG_HOST_SILENT, OG_ANSWER_SLOW,
   * OG_ANSWER_TOO_LARGE, OG_ANSWER_UNREADABLE; or the reason of `signal`
   */
  async request(address: string | URL, request: DoorRequest): Promise<DoorAnswer> {
    const { maxBytes, timeoutMs, answerMs = timeoutMs, signal } = request;
    signal?.throwIfAborted();
    let sent = firstOf(checkAddress(address, this.rules), request);
    let begun = false;
    const end = new AbortController();
    const whole = setTimeout(() => end.abort(answerSlow(sent.url.host, timeoutMs)), timeoutMs);
    const signals = signal === undefined ? end.signal : AbortSignal.any([end.signal, signal]);
    const silence = (): NodeJS.Timeout =>
      setTimeout(() => end.abort(hostSilent(sent.url.host, answerMs)), answerMs);
    try {
      for (let redirects = 0; ; redirects += 1) {
        const timer = silence();
        const response = await this.send(sent, signals).finally(() => clearTimeout(timer));
        const header = headerOf(response);
        const location = redirectOf(response.statusCode, header('location'));
        const most = Math.min(request.redirects ?? MOST_REDIRECTS, MOST_REDIRECTS);
        if (location === null || most === 0) {
          begun = true;
          const answer = await answerOf(response, sent.method, maxBytes);
          signals.throwIfAborted();
          return answer;
        }
        discard(response);
        if (redirects === most) {
          throw refused(sent.url.host, `it redirects more than ${most} times`);
        }
        sent = redirected(sent, response.statusCode, location, this.rules);
      }
    } catch (error) {
      if (signals.aborted) throw signals.reason;
      throw toDoorError(error, { host: sent.url.host, begun, maxBytes, answerMs });
    } finally {
      clearTimeout(whole);
    }
  }

  /** Lets go of connections. Requests that are under way come to their ends. */
  async close(): Promise<void> {
    await this.agent.close();
  }

  private send(sent: Sent, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { url, method, headers, body } = sent;
    return this.agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: method,
      headers,
      body,
      signal,
    });
  }
}

function firstOf(url: URL, { method = 'GET', headers = {}, body }: DoorRequest): Sent {
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    url,
    method,
    headers: {
      'accept-encoding': 'identity',
      'user-agent': 'strapi-plugin-og-image',
      ...(Object.fromEntries(lowered) as Record<string, string>),
    },
    body: body ?? null,
  };
}

async function answerOf(
  response: Dispatcher.ResponseData,
  method: string,
  maxBytes: number,
): Promise<DoorAnswer> {
  const status = response.statusCode;
  const ok = status >= 200 && status < 300;
  const header = headerOf(response);
  // It has the headers of a body, and none.
  if (method === 'HEAD') {
    discard(response);
    return { status, ok, header, headers: headersOf(response), bytes: new Uint8Array() };
  }
  const bytes = await readBody(response.body, {
    encoding: header('content-encoding') ?? '',
    maxBytes: ok ? maxBytes : Math.min(maxBytes, MOST_OF_A_NO),
    partly: !ok,
  });
  return { status, ok, header, headers: headersOf(response), bytes };
}

function headerOf({ headers }: Dispatcher.ResponseData): DoorAnswer['header'] {
  return (name) => {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
}

function headersOf({ headers }: Dispatcher.ResponseData): DoorAnswer['headers'] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one) => [name, one] as const),
  );
}

/** Its connection goes with it: what a redirect has to say may be endless. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined);
  body.destroy();
}
