import type { Answer } from './send';

/** No wait before another attempt is longer, in milliseconds: a day. */
const LONGEST = 86_400_000;

/** What follows from an attempt. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** @property afterMs milliseconds */
  | { readonly kind: 'again'; readonly afterMs: number }
  | { readonly kind: 'failed' }
  /** The receiver wants no more calls at all. */
  | { readonly kind: 'gone' };

/**
 * What follows from an attempt: 2xx is an answer; 429, 5xx and no answer at all are tried again; 410 ends
 * the webhook, and everything else the delivery.
 * @param answer null where there was none
 * @param attempts how many there have been, this one too
 * @param retryMs how long to wait after each attempt, in milliseconds; after the last of them none follows
 */
export function outcomeOf(
  answer: Pick<Answer, 'status' | 'retryAfterMs'> | null,
  attempts: number,
  retryMs: readonly number[],
  random = Math.random,
): Outcome {
  if (answer !== null) {
    const { status } = answer;
    if (status >= 200 && status < 300) return { kind: 'sent' };
    if (status === 410) return { kind: 'gone' };
    if (status !== 429 && status < 500) return { kind: 'failed' };
  }
  const wait = retryMs[attempts - 1];
  if (wait === undefined) return { kind: 'failed' };
  // Deliveries that failed together do not come back together.
  const jittered = Math.round(wait * (1 + random() * 0.1));
  return {
    kind: 'again',
    afterMs: Math.min(Math.max(jittered, answer?.retryAfterMs ?? 0), LONGEST),
  };
}
