/**
 * Why a service made no picture, by what follows from it.
 * - `stopped`: it takes no more of our requests (401, 402, 403); nothing is asked until a person says so.
 * - `limited`: too many at once (429); again after `retryAfterMs`.
 * - `down`: it does not work just now (5xx, no answer, a broken one); again later.
 * - `refused`: it will not draw this content (moderation, 400, 422); never again for the same.
 * - `unusable`: what it answers or was told is none that a card can be made of.
 */
export type FailureKind = 'stopped' | 'limited' | 'down' | 'refused' | 'unusable';

/**
 * Whether a call that failed may have been paid for: `no` where it never arrived, or where the service
 * answered that it did not do it.
 */
export type Charged = 'no' | 'unknown';

/** A picture that a service did not make. Its message holds nothing that a service or an address says. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure';

  constructor(
    readonly kind: FailureKind,
    message: string,
    /** Milliseconds until asking again makes sense, where the service says so. */
    readonly retryAfterMs: number | null = null,
    readonly charged: Charged = 'unknown',
  ) {
    super(message);
  }
}

/** The failure of content that a service's moderation turns down. */
export function refusal(): ServiceFailure {
  return new ServiceFailure('refused', 'It will not draw this content.');
}

/** The longest that a service may have us wait, in milliseconds. */
const MOST_WAIT = 3_600_000;

/** What a gateway answers that waited in vain: behind it, the picture may be made all the same. */
const TIMED_OUT: readonly number[] = [504, 524];

/** What an answer's status says, or null where it is one of success. */
export function failureOf(
  status: number,
  retryAfter: string | null,
  now: number,
): ServiceFailure | null {
  if (status >= 200 && status < 300) return null;
  const failed = (kind: FailureKind, message: string, wait: number | null = null) =>
    new ServiceFailure(kind, message, wait, TIMED_OUT.includes(status) ? 'unknown' : 'no');
  if (status === 401 || status === 403) {
    return failed('stopped', `It answers ${status}: its key is not taken.`);
  }
  if (status === 402) {
    return failed('stopped', 'It answers 402: its quota is used up.');
  }
  if (status === 429) {
    return failed('limited', 'It answers 429: too many requests.', waitOf(retryAfter, now));
  }
  if (status === 400 || status === 422) {
    return failed('refused', `It answers ${status}: it will not draw what it was sent.`);
  }
  if (status >= 500 || status === 408) {
    return failed('down', `It answers ${status}.`, waitOf(retryAfter, now));
  }
  return failed('unusable', `It answers ${status}: its address or template is wrong.`);
}

/** Seconds, or a date. */
function waitOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/u.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), MOST_WAIT);
}
