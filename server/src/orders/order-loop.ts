import { setTimeout as sleep } from 'node:timers/promises';

import { atTime } from '../common/at-time';
import { faultPoint } from '../common/fault-point';
import { PolledRounds } from '../common/polled-rounds';
import { turn } from '../common/turn';
import { unlessAborted } from '../common/unless-aborted';
import { whileHeld } from '../common/while-held';
import { PLUGIN_ID } from '../constants';
import { isSettled } from '../contracts/order';
import { askMaker, type AskMakerOptions } from './ask-maker';
import type { Maker } from './maker';
import type { ClaimedOrder, Order } from './order';
import type { OrderLeases } from './order-leases';
import type { Attempted } from './verdict';

export interface OrderLoopOptions extends AskMakerOptions {
  readonly leases: OrderLeases;
  /** Whoever may be asked just now. */
  readonly makers: () => readonly Maker[];
  /**
   * Told of every order that is settled, so that the cards which await it are drawn again. It may be told
   * of one twice, and is not told of one whose instance is killed just then: a sweep finds its cards.
   */
  readonly onSettled: (order: Order) => Promise<void>;
  /** Orders in hand at once, of all makers together. */
  readonly concurrency: number;
  /** Milliseconds. */
  readonly pollMs: number;
  /** Milliseconds. A holder that is killed is noticed after so long. */
  readonly leaseMs: number;
  /**
   * Milliseconds since the epoch, as the leases count them.
   * @default this machine's clock
   */
  readonly now?: () => number;
}

/** How often what must be written down is tried, and the first wait in between, in milliseconds. */
const WRITES = { tries: 4, waitMs: 250 };

/** How long a database may take to note down what a stopping loop gives back, in milliseconds. */
const LAST_WORDS_MS = 5_000;

/**
 * Takes orders and asks their makers, beside the work loop and in an async scope of its own (see
 * `WorkLoop`): no card waits for it. At once when woken, and every `pollMs` for what nobody announced.
 */
export class OrderLoop {
  private readonly inHand = new Map<Promise<void>, string>();
  private readonly rounds: PolledRounds;

  constructor(private readonly options: OrderLoopOptions) {
    this.rounds = new PolledRounds({
      name: `${PLUGIN_ID}.orders`,
      once: () => this.claim(),
      onTrouble: (error) => options.onTrouble(error),
      pollMs: options.pollMs,
    });
  }

  start(): void {
    this.rounds.start();
  }

  /** Looks for orders now. Cheap, never throws, may be called from anywhere. */
  wake(): void {
    this.rounds.ask();
  }

  /**
   * Takes no more and waits for the orders in hand; after `drainMs` milliseconds they are called off.
   * Those that were accepted are left to others; those that may have been paid for otherwise are lost.
   */
  async stop(drainMs: number): Promise<void> {
    const inHand = () => this.inHand.keys();
    await this.rounds.stop({ inHand, drainMs, lastWordsMs: LAST_WORDS_MS });
  }

  private async claim(): Promise<void> {
    const { leases, leaseMs, concurrency } = this.options;
    await turn();
    const room = concurrency - this.inHand.size;
    const makers = this.leastBusyFirst();
    if (room <= 0 || makers.length === 0) return;
    const { claimed, settled } = await leases.claim(makers, room, leaseMs);
    for (const order of claimed) {
      const maker = makers.find(({ name }) => name === order.maker);
      if (maker !== undefined) this.hold(order, maker);
      await turn();
    }
    for (const order of settled) await this.tell(order);
  }

  /** So that a slow maker does not keep the others from being asked. */
  private leastBusyFirst(): Maker[] {
    const names = [...this.inHand.values()];
    const busy = ({ name }: Maker): number => names.filter((each) => each === name).length;
    return [...this.options.makers()].sort((one, other) => busy(one) - busy(other));
  }

  private hold(order: ClaimedOrder, maker: Maker): void {
    const work: Promise<void> = this.work(order, maker)
      .catch((error: unknown) => this.options.onTrouble(error))
      .finally(() => {
        this.inHand.delete(work);
        this.rounds.ask();
      });
    this.inHand.set(work, order.maker);
  }

  private async work(order: ClaimedOrder, maker: Maker): Promise<void> {
    const { leases, leaseMs, onTrouble } = this.options;
    const renew = () => leases.renew(order, leaseMs);
    await whileHeld({ renew, leaseMs, onTrouble }, async (lost) => {
      faultPoint('after-order-claim');
      await turn();
      const signal = AbortSignal.any([lost, this.rounds.signal]);
      const attempted = await askMaker(this.options, maker, order, {
        signal,
        ask: (make) => unlessAborted(make(), signal),
        accepted: async (receipt) => {
          if (!(await this.written(() => leases.accepted(order, receipt)))) {
            throw new Error('The order was lost to another instance.');
          }
          faultPoint('after-receipt');
        },
      });
      if (attempted.kind === 'ready') faultPoint('after-order-keep');
      await this.settle(order, attempted);
    });
  }

  private async settle(order: ClaimedOrder, attempted: Attempted): Promise<void> {
    const settled = await this.written(() => this.options.leases.settle(order, attempted));
    if (settled === null) return;
    if (isSettled(settled.state)) await this.tell(settled);
    // So that the next attempt need not wait for the next poll.
    else
      this.rounds.inScope(() => atTime(settled.dueAt, () => this.rounds.ask(), this.options.now));
  }

  private async tell(order: Order): Promise<void> {
    await this.options.onSettled(order).catch((error: unknown) => this.options.onTrouble(error));
  }

  /** What was paid for is not forgotten because a database did not answer at once. */
  private async written<Result>(write: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await write();
      } catch (error) {
        if (tries === WRITES.tries) throw error;
        this.options.onTrouble(error);
      }
      await sleep(WRITES.waitMs * 2 ** (tries - 1), undefined, { ref: false });
    }
  }
}
