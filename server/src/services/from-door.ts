import type { OgImageError } from '../contracts/errors';
import { ServiceFailure, type Charged } from './failure';

/** A network that fails is a service that is down; an answer that may not be read is of no use. */
export function fromDoor(
  { code, message, retryable }: OgImageError,
  charged: Charged = 'unknown',
): ServiceFailure {
  const isFinal = code === 'OG_ADDRESS_REFUSED' || !retryable;
  return new ServiceFailure(isFinal ? 'unusable' : 'down', message, null, charged);
}
