import { AsyncResource } from 'node:async_hooks';

import { atTime } from '../common/at-time';
import { faultPoint } from '../common/fault-point';
import { drain } from '../common/drain';
import { Rounds } from '../common/rounds';
import { turn } from '../common/turn';
import { unlessAborted } from '../common/unless-aborted';
import { whileHeld } from '../common/while-held';
import type { OgImageError } from '../contracts/errors';
import { toOgImageError } from '../contracts/errors';
import type { CardKey } from '../contracts/card';
import { PLUGIN_ID } from '../constants';
import { recheckDelay, retryDelay } from './backoff';
import type { OffResult, ReadyResult } from './card-row';
import type { Again, ClaimedCard, Leases } from './leases';
import type { Notice } from './notice-table';

/** What became of a card: a picture, or nothing to draw, as its entry wants none or is not published. */
export type Outcome =
  | { readonly kind: 'ready'; readonly result: ReadyResult }
  | { readonly kind: 'off'; readonly result: OffResult }
  | { readonly kind: 'gone' };

/** What has become of a card that others may want to know of. */
export type Change =
  | { readonly kind: 'ready'; readonly result: ReadyResult }
  | { readonly kind: 'failed'; readonly error: OgImageError };

export interface WorkLoopOptions {
  readonly leases: Leases;
  /**
   * Takes up what has changed of how cards are to look. Called before cards are taken, and once more when
   * one is drawn. Must not reject.
   * @default nothing
   */
  readonly refresh?: () => Promise<void>;
  /** Draws one card. `signal` ends when the lease was lost or Strapi stops. */
  readonly draw: (card: ClaimedCard, signal: AbortSignal) => Promise<Outcome>;
  /**
   * What webhooks are told of a change that is about to be written; null where none is. It is stored
   * with the change. When it rejects, the change is written all the same.
   * @default null
   */
  readonly noticeOf?: (card: ClaimedCard, change: Change) => Promise<Notice | null>;
  /** Told of every card that shows another picture now. */
  readonly onReady: (card: ClaimedCard, result: ReadyResult) => void;
  /** Told of every card that will not be tried again. */
  readonly onFailed: (card: ClaimedCard, error: OgImageError) => void;
  /**
   * Asked whenever cards may be due: true when something else hands them out, by `take`. The loop
   * then claims only what has been due for longer than a poll, and so was lost on the way.
   * @default never
   */
  readonly handOut?: () => boolean;
  /**
   * Tells of one card that is due again.
   * @default this loop looks for it itself
   */
  readonly announce?: (card: ClaimedCard) => void;
  /** Told of trouble with the table itself. */
  readonly onTrouble: (error: unknown) => void;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly pollMs: number;
  /** Milliseconds. */
  readonly leaseMs: number;
  readonly maxAttempts: number;
  /** Milliseconds. */
  readonly backoffMs: number;
  /** After how long the sweep looks at a card again that could be better later, in milliseconds. */
  readonly recheckMs: number;
  /**
   * Milliseconds since the epoch, as the leases count them.
   * @default this machine's clock
   */
  readonly now?: () => number;
}

/** A card that ends its render process this many times is set aside, and the rest go on. */
const MOST_KILLS = 3;
const KILLERS: readonly string[] = ['OG_RENDER_CRASHED', 'OG_RENDER_TIMEOUT'];

/** How long a database may take to note down what a stopping loop gives back, in milliseconds. */
const LAST_WORDS_MS = 5_000;

type LoopState = 'idle' | 'running' | 'stopped';

/**
 * Claims cards and draws them, `concurrency` at a time: at once when woken, and every `pollMs` for
 * what nobody announced.
 *
 * All of it runs in an async scope of its own. A timer or a promise started inside a request or a
 * lifecycle hook would inherit that request's context and transaction: queries would fail long
 * after with "Transaction query already complete", and middlewares would take the work for REST.
 */
export class WorkLoop {
  private readonly scope = new AsyncResource(`${PLUGIN_ID}.work-loop`);
  private readonly inHand = new Set<Promise<void>>();
  private readonly aborter = new AbortController();
  private state: LoopState = 'idle';
  private poll: NodeJS.Timeout | undefined;
  /** Of claims. */
  private readonly rounds: Rounds;
  /** Whether cards are handed out by something else: see `WorkLoopOptions.handOut`. */
  private handedOut = false;

  constructor(private readonly options: WorkLoopOptions) {
    this.rounds = new Rounds({
      scope: this.scope,
      once: () => this.claim(),
      onTrouble: (error) => options.onTrouble(error),
      isOpen: () => this.state === 'running',
    });
  }

  start(): void {
    if (this.state !== 'idle') return;
    this.state = 'running';
    this.scope.runInAsyncScope(() => {
      this.poll = setInterval(() => this.wake(), this.options.pollMs);
      this.poll.unref();
    });
    this.wake();
  }

  /** Looks for work now. Cheap, never throws, may be called from anywhere. */
  wake(): void {
    if (this.state !== 'running') return;
    this.handedOut = this.options.handOut?.() ?? false;
    this.rounds.ask();
  }

  /** Claims this card if it is due, draws it, and waits until that is done. Never throws. */
  async take(key: CardKey): Promise<void> {
    await this.scope.runInAsyncScope(async () => {
      while (this.state === 'running' && (this.rounds.current !== undefined || this.room() <= 0)) {
        await Promise.race(
          [this.rounds.current, ...this.inHand].filter((busy) => busy !== undefined),
        );
      }
      if (this.state !== 'running') return;
      await this.hold(async () => {
        await turn();
        await this.options.refresh?.();
        const card = await this.options.leases.claimOne(key, this.options.leaseMs);
        if (card !== null) await this.work(card);
      });
    });
  }

  /**
   * Claims no more and waits for the cards in hand; after `drainMs` milliseconds their work is
   * called off, and they go back into the queue. A database that does not answer is not waited for:
   * their leases run out.
   */
  async stop(drainMs: number): Promise<void> {
    this.state = 'stopped';
    clearInterval(this.poll);
    await drain({
      rounds: this.rounds,
      inHand: () => this.inHand,
      aborter: this.aborter,
      drainMs,
      lastWordsMs: LAST_WORDS_MS,
      onTrouble: (error) => this.options.onTrouble(error),
    });
    this.scope.emitDestroy();
  }

  private async claim(): Promise<void> {
    const { leases, leaseMs, pollMs } = this.options;
    // A round follows every card that is done, and a card may take statements alone: see `turn`.
    await turn();
    const room = this.room();
    if (room <= 0) return;
    await this.options.refresh?.();
    const claimed = await leases.claim(room, leaseMs, this.handedOut ? pollMs : 0);
    for (const card of claimed) {
      void this.hold(() => this.work(card));
      await turn();
    }
  }

  /** How many more cards may be in hand. */
  private room(): number {
    return this.options.concurrency - this.inHand.size;
  }

  /** Counts work as in hand until it is done. */
  private hold(start: () => Promise<void>): Promise<void> {
    const work: Promise<void> = start()
      .catch((error: unknown) => this.options.onTrouble(error))
      .finally(() => {
        this.inHand.delete(work);
        if (!this.handedOut) this.rounds.ask();
      });
    this.inHand.add(work);
    return work;
  }

  private async work(card: ClaimedCard): Promise<void> {
    const { leases, leaseMs } = this.options;
    const renew = () => leases.renew(card, leaseMs);
    const onTrouble = (error: unknown): void => this.options.onTrouble(error);
    await whileHeld({ renew, leaseMs, onTrouble }, (lost) =>
      this.attempt(card, AbortSignal.any([lost, this.aborter.signal])),
    );
  }

  private async attempt(card: ClaimedCard, signal: AbortSignal): Promise<void> {
    const { leases, draw } = this.options;
    faultPoint('after-claim');
    await turn();
    let outcome: Outcome;
    try {
      outcome = await unlessAborted(draw(card, signal), signal);
    } catch (thrown) {
      await turn();
      if (signal.aborted) await leases.release(card);
      else await this.fail(card, toOgImageError(thrown));
      return;
    }
    await turn();
    await this.options.refresh?.();
    if (outcome.kind !== 'gone' && leases.isOutdated(card)) {
      // Drawn by settings that hold no more: it is drawn once more, by the new ones.
      await leases.release(card);
      this.announce(card);
      return;
    }
    switch (outcome.kind) {
      case 'gone':
        await leases.retire(card);
        return;
      case 'off':
        if ((await leases.switchOff(card, outcome.result)) === 'superseded') this.announce(card);
        return;
      case 'ready':
        await this.finish(card, outcome.result);
    }
  }

  private async finish(card: ClaimedCard, result: ReadyResult): Promise<void> {
    const { leases, recheckMs } = this.options;
    const recheckAt = result.incomplete ? this.now() + recheckDelay(card, recheckMs) : null;
    const notice = result.changed ? await this.noticeOf(card, { kind: 'ready', result }) : null;
    const finished = await leases.finish(card, result, recheckAt, notice);
    faultPoint('after-finish');
    if (finished === 'ready' && result.changed) this.options.onReady(card, result);
    // Whoever published it meanwhile woke a loop that found it in hand.
    if (finished === 'superseded') this.announce(card);
    // The order may have been settled while the card was drawn without its picture.
    else if (await leases.requeueIfOrderSettled(card, result)) this.announce(card);
  }

  private async fail(card: ClaimedCard, error: OgImageError): Promise<void> {
    // A card that found no room was not tried.
    const attempts = error.code === 'OG_RENDER_BUSY' ? card.attempts : card.attempts + 1;
    const again = this.whenAgain(error, attempts);
    const { code, values, message } = error;
    const failure = { code, values, message };
    const notice =
      again.kind === 'retry' ? null : await this.noticeOf(card, { kind: 'failed', error });
    const recorded = await this.options.leases.fail(card, failure, attempts, again, notice);
    if (recorded === 'superseded') this.announce(card);
    else if (again.kind !== 'retry') this.options.onFailed(card, error);
    // So that a retry need not wait for the next poll.
    else
      atTime(
        again.at,
        () => this.announce(card),
        () => this.now(),
      );
  }

  private async noticeOf(card: ClaimedCard, change: Change): Promise<Notice | null> {
    try {
      return (await this.options.noticeOf?.(card, change)) ?? null;
    } catch (error) {
      this.options.onTrouble(error);
      return null;
    }
  }

  private whenAgain(error: OgImageError, attempts: number): Again {
    const { maxAttempts, backoffMs, recheckMs } = this.options;
    if (!error.retryable) return { kind: 'never' };
    const isKiller = KILLERS.includes(error.code);
    const most = isKiller ? Math.min(MOST_KILLS, maxAttempts) : maxAttempts;
    if (attempts < most) return { kind: 'retry', at: this.now() + retryDelay(attempts, backoffMs) };
    // What ends its process would only end another.
    return isKiller ? { kind: 'never' } : { kind: 'recheck', at: this.now() + recheckMs };
  }

  private announce(card: ClaimedCard): void {
    if (this.state !== 'running') return;
    if (this.options.announce === undefined) this.wake();
    else this.options.announce(card);
  }

  private now(): number {
    return this.options.now?.() ?? Date.now();
  }
}
