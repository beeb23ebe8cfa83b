import { atTime } from '../common/at-time';
import { PolledRounds } from '../common/polled-rounds';
import { turn } from '../common/turn';
import { PLUGIN_ID } from '../constants';
import { attempt, type AttemptOptions, type Receiver } from './attempt';
import type { Gatherer } from './gather';

/** Changes of so many milliseconds go as one call. */
const TOGETHER_MS = 1_000;
/** After so many milliseconds what is noted for an unknown webhook is forgotten: one may have been made just now. */
const UNKNOWN_MS = 60_000;
const TIDY_MS = 60_000;
/** Webhooks that one instance calls at once, each once at a time. */
const MOST_CALLS = 5;
/** How long calls that are under way may keep Strapi from ending, in milliseconds. */
const DRAIN_MS = 2_000;
/** And, once they are called off, in milliseconds. */
const LAST_WORDS_MS = 3_000;

export interface NotifierOptions<One extends Receiver> extends AttemptOptions<One> {
  readonly gatherer: Gatherer;
  /** The webhooks that ask for the plugin's events, by their ids, as they are now. */
  readonly receivers: () => Promise<ReadonlyMap<string, One>>;
  readonly onTrouble: (error: unknown) => void;
  /** How long an attempt may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Events that one call tells of at most. */
  readonly mostEvents: number;
  /** Milliseconds. */
  readonly pollMs: number;
}

/**
 * Calls webhooks: gathers what was noted, and makes the calls that are due. Any number of instances share
 * the work. It runs beside the work loop and in an async scope of its own, and holds up neither publishes
 * nor cards.
 */
export class Notifier<One extends Receiver> {
  private readonly inHand = new Map<string, Promise<void>>();
  private tidiedAt = 0;
  /** Whether a look is about to follow a change. */
  private isWoken = false;

  private readonly rounds: PolledRounds;

  constructor(private readonly options: NotifierOptions<One>) {
    this.rounds = new PolledRounds({
      name: `${PLUGIN_ID}.notifier`,
      once: () => this.once(),
      onTrouble: (error) => options.onTrouble(error),
      pollMs: options.pollMs,
    });
  }

  start(): void {
    this.rounds.start();
  }

  /** Something was noted: it is gathered once all changes of its second are there. Never throws. */
  wake(): void {
    if (this.isWoken || !this.rounds.isRunning) return;
    this.isWoken = true;
    this.lookAt(this.options.now() + TOGETHER_MS, () => (this.isWoken = false));
  }

  /** Makes no more calls, and waits a little for those under way. What is left is for others. */
  async stop(): Promise<void> {
    const inHand = () => this.inHand.values();
    await this.rounds.stop({ inHand, drainMs: DRAIN_MS, lastWordsMs: LAST_WORDS_MS });
  }

  private lookAt(time: number, before?: () => void): void {
    if (!this.rounds.isRunning) return;
    const look = () => {
      before?.();
      this.rounds.ask();
    };
    this.rounds.inScope(() => atTime(time, look, this.options.now));
  }

  private async once(): Promise<void> {
    const receivers = await this.options.receivers();
    await this.tidy(receivers);
    // Where nobody asks for events, reading who does is all that this costs.
    if (receivers.size === 0) return;
    await this.gather(receivers);
    await this.callAll(receivers);
  }

  private async gather(receivers: ReadonlyMap<string, One>): Promise<void> {
    const { gatherer, mostEvents, now } = this.options;
    for (const { webhook, since } of await gatherer.pending()) {
      const receiver = receivers.get(webhook);
      const age = now() - since;
      if (receiver === undefined) {
        if (age > UNKNOWN_MS) await gatherer.forget(webhook);
      } else if (!receiver.isEnabled) {
        await gatherer.forget(webhook);
      } else if (age < TOGETHER_MS) {
        this.lookAt(since + TOGETHER_MS);
        // While it is called, more may come that goes together.
      } else if (!this.inHand.has(webhook)) {
        await gatherer.gather(webhook, mostEvents);
      }
      await turn();
    }
  }

  private async callAll(receivers: ReadonlyMap<string, One>): Promise<void> {
    const { deliveries, timeoutMs } = this.options;
    // Longer than any attempt, so that nobody else makes it meanwhile.
    const leaseMs = 2 * timeoutMs + 5_000;
    while (this.rounds.isRunning && this.inHand.size < MOST_CALLS) {
      const delivery = await deliveries.claim(leaseMs, [...this.inHand.keys()]);
      if (delivery === null) return;
      const receiver = receivers.get(delivery.webhook);
      const work = attempt(this.options, delivery, receiver, this.rounds.signal)
        .then((againAt) => {
          if (againAt !== null) this.lookAt(againAt);
        })
        .catch((error: unknown) => this.options.onTrouble(error))
        .finally(() => {
          this.inHand.delete(delivery.webhook);
          this.rounds.ask();
        });
      this.inHand.set(delivery.webhook, work);
      await turn();
    }
  }

  private async tidy(receivers: ReadonlyMap<string, One>): Promise<void> {
    const { deliveries, now } = this.options;
    if (now() - this.tidiedAt < TIDY_MS) return;
    this.tidiedAt = now();
    for (const webhook of await deliveries.webhooks()) {
      if (receivers.has(webhook)) await deliveries.tidy(webhook);
      else await deliveries.forget(webhook);
      await turn();
    }
  }
}
