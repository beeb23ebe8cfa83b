import stringify from 'safe-stable-stringify';

import { sha256 } from '../common/sha256';
import type { ServiceConfig } from '../config/services';
import { fill, fillAddress, fillJson } from './fill';
import { specOf } from './spec-of';
import type { ServiceInput } from './spec';

/** The pictures of a card that a service may be told of. */
const PICTURES = ['picture', 'logo'] as const;
type PictureName = (typeof PICTURES)[number];

/** The digests of those that it is told of, for an address stays the same where a picture is replaced. */
export type PictureDigests = Readonly<Partial<Record<PictureName, string | null>>>;

/** The pictures whose addresses a service is sent. A function may ask for any. */
export function picturesSentTo(service: ServiceConfig): readonly PictureName[] {
  const spec = specOf(service);
  if (spec === null) return PICTURES;
  const patterns = textOf({ url: spec.url, headers: spec.headers, body: spec.body });
  return PICTURES.filter((name) => patterns.includes(`{content.${name}.url`));
}

/**
 * What a service's picture is known by: a digest, as 64 hexadecimal digits, of all that is sent for it but
 * secrets, of the pictures that it fetches, and of its template's version. The same key is the same picture,
 * whichever entry asks for it.
 * @throws ServiceFailure where a picture's address is not public and has to be
 */
export function orderKeyOf(
  service: ServiceConfig,
  input: ServiceInput,
  digests: PictureDigests,
): string {
  const spec = specOf(service);
  const { name, version } = service;
  if (spec === null) return digest({ name, version, input, digests });
  const { method, url, headers = {}, body } = spec;
  const sent = {
    method,
    url: fillAddress(url, input),
    headers: Object.entries(headers).map(([header, value]) => [header, fill(value, input)]),
    body: body === undefined ? null : fillJson(body, input),
  };
  return digest({ sent, version, pictures: digests });
}

/** What of a service decides on all its pictures, as a digest without its secrets. */
export function digestOfService(service: ServiceConfig): string {
  const spec = specOf(service);
  const { name, version, options } = service;
  const sent = spec && {
    method: spec.method,
    url: spec.url,
    headers: spec.headers,
    body: spec.body,
  };
  return digest({ name, version, options, sent });
}

function digest(value: object): string {
  return sha256(textOf(value));
}

function textOf(value: object): string {
  return stringify(value);
}
