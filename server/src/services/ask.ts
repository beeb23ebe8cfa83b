import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { OgImageError } from '../contracts/errors';
import type { Door, DoorAnswer, DoorRequest } from '../net/door';
import { isHostAmong } from '../net/hosts';
import { errorIn } from './error-of';
import { failureOf, refusal, ServiceFailure } from './failure';
import { fromDoor } from './from-door';
import { at, fill, fillAddress, fillJson } from './fill';
import { isRefused, pictureIn } from './picture-in';
import { isPicture } from './sniff';
import type { Poll, ServiceAuth, ServiceSpec } from './spec';

/** What a service has accepted and will make: with it, a picture that was paid for is found again. */
export interface Receipt {
  readonly pollUrl: string;
}

export interface AskOptions {
  /** The way to the service itself. */
  readonly door: Door;
  /** The way to the addresses that its answers name. No credentials go there. */
  readonly answers: Door;
  readonly signal: AbortSignal;
  /** Bytes of a picture, and of an answer that holds one. */
  readonly maxBytes: number;
  /** Milliseconds of each request. */
  readonly timeoutMs: number;
  /** What an earlier attempt was given, so that nothing is paid for again. */
  readonly receipt?: Receipt;
  /** Keeps a receipt, before anything is waited for. */
  readonly accepted?: (receipt: Receipt) => Promise<void>;
}

/**
 * Has a service make one picture. Its bytes begin as those of a picture; they are yet to be read by a
 * render process.
 * @param input what the spec's patterns are filled with: of an image service a `ServiceInput`
 * @throws ServiceFailure, or the reason of `signal`
 */
export async function askService(
  spec: ServiceSpec,
  input: object,
  options: AskOptions,
): Promise<Uint8Array> {
  try {
    const bytes = await ask(spec, input, options);
    if (isPicture(bytes)) return bytes;
    throw new ServiceFailure('unusable', 'It answers something that is no picture.');
  } catch (error) {
    if (error instanceof OgImageError && !options.signal.aborted) throw fromDoor(error);
    throw error;
  }
}

async function ask(spec: ServiceSpec, input: object, options: AskOptions): Promise<Uint8Array> {
  const { poll, answer } = spec;
  const first = options.receipt === undefined ? await send(spec, input, options) : null;
  if ('as' in answer && answer.as === 'bytes') {
    if (first === null) throw new ServiceFailure('unusable', 'It gives no receipts.');
    return first.bytes;
  }
  let json = first === null ? undefined : jsonOf(first, spec);
  // The first answer may name where to ask, and no state.
  if (poll !== undefined && (at(json, poll.state) === undefined || isPending(poll, json))) {
    const receipt = options.receipt ?? receiptOf(spec, poll, json);
    if (options.receipt === undefined) await options.accepted?.(receipt);
    json = await polled(spec, poll, receipt, options);
  }
  const places = 'as' in answer ? [answer] : answer;
  const picture = pictureIn(json, places, spec.refusals ?? []);
  return 'bytes' in picture ? picture.bytes : download(picture.address, options);
}

async function send(spec: ServiceSpec, input: object, options: AskOptions): Promise<DoorAnswer> {
  const { method, url, headers = {}, body, auth } = spec;
  const filled = Object.entries(headers).map(([name, one]) => [name, fill(one, input)] as const);
  const json = body === undefined ? undefined : JSON.stringify(fillJson(body, input) ?? {});
  const answer = await options.door
    .request(withAuthInAddress(fillAddress(url, input), auth), {
      ...limitsOf(options),
      method,
      headers: {
        accept: 'application/json, image/*',
        ...Object.fromEntries(filled),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...authHeaders(auth),
      },
      ...(json !== undefined && { body: json }),
    })
    .catch((error: unknown) => {
      if (error instanceof OgImageError && neverArrived(error)) throw fromDoor(error, 'no');
      throw error;
    });
  return checked(answer, spec);
}

/** Asks until the picture is made, and answers the last JSON. */
async function polled(
  spec: ServiceSpec,
  poll: Poll,
  { pollUrl }: Receipt,
  options: AskOptions,
): Promise<unknown> {
  const own = new URL(fillAddress(spec.url, {}));
  // Credentials are for the service's own origin, and for the hosts that the spec names.
  const isOwn = URL.canParse(pollUrl) && isOwnAddress(new URL(pollUrl), own, spec);
  const headers = { accept: 'application/json', ...(isOwn && authHeaders(spec.auth)) };
  const address = isOwn ? withAuthInAddress(pollUrl, spec.auth) : pollUrl;
  const door = isOwn ? options.door : options.answers;
  const end = Date.now() + poll.limitMs;
  for (;;) {
    const json = jsonOf(
      checked(await door.request(address, { ...limitsOf(options), headers }), spec),
      spec,
    );
    if (!isPending(poll, json)) return json;
    if (Date.now() + poll.everyMs > end) {
      throw new ServiceFailure('down', `It made no picture within ${poll.limitMs / 1_000} s.`);
    }
    await sleep(poll.everyMs, undefined, { signal: options.signal });
  }
}

function receiptOf(spec: ServiceSpec, poll: Poll, answer: unknown): Receipt {
  const named = poll.address === undefined ? undefined : at(answer, poll.address);
  const filled =
    poll.url === undefined ? undefined : fillAddress(poll.url, { answer: answer ?? {} });
  const url = typeof named === 'string' ? named : filled;
  if (url === undefined || !URL.canParse(url, fillAddress(spec.url, {}))) {
    throw new ServiceFailure('unusable', 'Its answer does not say where to ask for the picture.');
  }
  return { pollUrl: new URL(url, fillAddress(spec.url, {})).href };
}

/** @throws ServiceFailure where the state is neither one of waiting nor of success */
function isPending({ state, pending, done, refused = [] }: Poll, answer: unknown): boolean {
  const value = String(at(answer, state));
  if (done.includes(value)) return false;
  if (pending.includes(value)) return true;
  if (refused.includes(value)) throw refusal();
  throw new ServiceFailure('down', 'It says that it could not make the picture.');
}

async function download(address: string, options: AskOptions): Promise<Uint8Array> {
  const headers = { accept: 'image/*' };
  const answer = await options.answers.request(address, { ...limitsOf(options), headers });
  if (answer.ok) return answer.bytes;
  throw new ServiceFailure('down', `Its picture's address answers ${answer.status}.`);
}

function checked(answer: DoorAnswer, { errors }: ServiceSpec): DoorAnswer {
  const failure = failureOf(answer.status, answer.header('retry-after'), Date.now());
  if (failure === null) return answer;
  throw errors === undefined ? failure : errorIn(failure, answer, errors);
}

function jsonOf({ bytes }: DoorAnswer, { refusals = [] }: ServiceSpec): unknown {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new ServiceFailure('unusable', 'Its answer is no JSON.');
  }
  const isRefusal = refusals.some((one) => one.insteadOfPicture !== true && isRefused(json, one));
  if (isRefusal) throw refusal();
  return json;
}

/** Of the same scheme, so that nothing is sent by plain http that came by https. */
function isOwnAddress(address: URL, own: URL, { keyHosts = [] }: ServiceSpec): boolean {
  if (address.origin === own.origin) return true;
  return address.protocol === own.protocol && isHostAmong(keyHosts, address);
}

function limitsOf(options: AskOptions): Pick<DoorRequest, 'maxBytes' | 'timeoutMs' | 'signal'> {
  const { maxBytes, timeoutMs, signal } = options;
  return { maxBytes, timeoutMs, signal };
}

function authHeaders(auth: ServiceAuth | undefined): Record<string, string> {
  switch (auth?.type) {
    case 'bearer':
      return { authorization: `Bearer ${auth.token}` };
    case 'basic': {
      const pair = Buffer.from(`${auth.user}:${auth.password}`).toString('base64');
      return { authorization: `Basic ${pair}` };
    }
    case 'header':
      return { [auth.name]: auth.value };
    case 'query':
    case 'signature':
    case undefined:
      return {};
  }
}

function withAuthInAddress(address: string, auth: ServiceAuth | undefined): string {
  if (auth?.type === 'query') {
    const url = new URL(address);
    url.searchParams.set(auth.name, auth.value);
    return url.href;
  }
  if (auth?.type !== 'signature') return address;
  const { after, secret, algorithm, length } = auth;
  const start = address.indexOf(after) + after.length;
  const signed = address.slice(start);
  const digest = createHash(algorithm).update(`${signed}${secret}`).digest('base64url');
  return `${address.slice(0, start)}s--${digest.slice(0, length)}--/${signed}`;
}

/** What the network says where no connection was made. */
const UNCONNECTED: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** Whether a request was certainly not read by the service, so that nothing can have been paid. */
function neverArrived({ code, values }: OgImageError): boolean {
  // OG_UNEXPECTED is a request that cannot be written.
  if (code === 'OG_ADDRESS_REFUSED' || code === 'OG_UNEXPECTED') return true;
  return code === 'OG_HOST_UNREACHABLE' && UNCONNECTED.includes(values.detail);
}
