import type { DoorAnswer } from '../net/door';
import { refusal, ServiceFailure } from './failure';
import { at } from './fill';
import { isRefused } from './picture-in';
import type { ServiceErrors } from './spec';

/** A word of an API, and never a text of its own: that could repeat what it was sent. */
const CODE = /^[a-z][a-z_]{1,49}$/u;

/**
 * What an answer of failure means where the service says more of it than its status.
 * @param failure what its status says
 */
export function errorIn(
  failure: ServiceFailure,
  { status, bytes }: Pick<DoorAnswer, 'status' | 'bytes'>,
  errors: ServiceErrors,
): ServiceFailure {
  return errorOf(failure, status, jsonOf(bytes), errors);
}

/** The same of an answer that is read already. */
export function errorOf(
  failure: ServiceFailure,
  status: number,
  json: unknown,
  { code: path, refused }: ServiceErrors,
): ServiceFailure {
  // A busy or broken service has judged nothing.
  if (failure.kind === 'limited' || failure.kind === 'down') return failure;
  if (refused.some((one) => isRefused(json, one))) return refusal();
  if (failure.kind !== 'refused') return failure;
  const code = at(json, path);
  const named = typeof code === 'string' && CODE.test(code) ? ` (${code})` : '';
  return new ServiceFailure(
    'unusable',
    `It answers ${status}${named}: it cannot do with what it was sent. Look at its model, size, quality and fields in config/plugins.ts.`,
    null,
    failure.charged,
  );
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // Some answer in HTML, which says nothing more than the status does.
    return undefined;
  }
}
