import type { ClaimedDelivery, DeliveryTable } from './delivery-table';
import { outcomeOf, type Outcome } from './outcome';
import type { Answer } from './send';
import { explain, printable } from './words';

/** A webhook of Strapi's store, as far as it is called. */
export interface Receiver {
  readonly id: string;
  readonly isEnabled: boolean;
}

export interface AttemptOptions<One extends Receiver> {
  readonly deliveries: DeliveryTable;
  /** Makes a call. Rejects when there was no answer. */
  readonly call: (receiver: One, delivery: ClaimedDelivery, signal: AbortSignal) => Promise<Answer>;
  /** Switches a webhook off whose receiver has said that it wants no more. */
  readonly switchOff: (receiver: One) => Promise<void>;
  /** Milliseconds since the epoch, the same for all instances. */
  readonly now: () => number;
  /** How long to wait after each attempt, in milliseconds. */
  readonly retryMs: readonly number[];
}

const STATES = { sent: 'sent', again: 'waiting', failed: 'failed', gone: 'failed' } as const;

/**
 * Makes the call of a delivery that this instance holds, and writes what it came to.
 * @param receiver undefined where the webhook is gone
 * @param signal calls it off: then it is left to others, and no attempt was made
 * @returns when it is tried again, in milliseconds since the epoch, or null
 */
export async function attempt<One extends Receiver>(
  { deliveries, call, switchOff, now, retryMs }: AttemptOptions<One>,
  delivery: ClaimedDelivery,
  receiver: One | undefined,
  signal: AbortSignal,
): Promise<number | null> {
  if (receiver === undefined || !receiver.isEnabled) {
    await deliveries.settle(delivery, {
      state: 'failed',
      attempts: delivery.attempts,
      dueAt: now(),
      answerStatus: null,
      answerText: 'The webhook is switched off, or asks for no event of the plugin any more.',
    });
    return null;
  }
  let answer: Answer | null = null;
  let text: string;
  try {
    answer = await call(receiver, delivery, signal);
    ({ text } = answer);
  } catch (error) {
    if (signal.aborted) {
      await deliveries.release(delivery);
      return null;
    }
    text = explain(error);
  }
  const attempts = delivery.attempts + 1;
  const outcome = outcomeOf(answer, attempts, retryMs);
  // Before the delivery ends: an instance that is killed in between makes the call once more.
  if (outcome.kind === 'gone') await switchOff(receiver);
  const dueAt = now() + waitOf(outcome);
  await deliveries.settle(delivery, {
    state: STATES[outcome.kind],
    attempts,
    dueAt,
    answerStatus: answer?.status ?? null,
    answerText: printable(text),
  });
  return outcome.kind === 'again' ? dueAt : null;
}

function waitOf(outcome: Outcome): number {
  return outcome.kind === 'again' ? outcome.afterMs : 0;
}
