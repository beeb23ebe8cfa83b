import type { Choices } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import { own } from '../common/record';
import { isAbsent } from './absent';

type Pin = Pick<Choices, 'pin'>;

const FINGERPRINT = /^[0-9a-f]{64}$/;

/**
 * Reads which picture a card keeps. Whether the card ever had it is for the database to say.
 * @throws OgImageError OG_CHOICES_INVALID
 */
export function parsePin(value: object): Pin {
  const pin = own(value, 'pin');
  if (isAbsent(pin)) return {};
  if (isFingerprint(pin)) return { pin };
  throw new OgImageError(
    'OG_CHOICES_INVALID',
    'Of a social card, "pin" is the fingerprint of a picture that the card has had, 64 hexadecimal digits, or null.',
  );
}

/** Of a pin that was stored once, one that can be used. */
export function keptPin(value: object): Pin {
  const pin = own(value, 'pin');
  return isFingerprint(pin) ? { pin } : {};
}

/** The picture that a field's value, as it is stored, pins; null where it pins none. */
export function pinIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (keptPin(value).pin ?? null) : null;
}

function isFingerprint(pin: unknown): pin is string {
  return typeof pin === 'string' && FINGERPRINT.test(pin);
}
