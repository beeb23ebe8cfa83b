import { AsyncResource } from 'node:async_hooks';

import { drain, type DrainOptions } from './drain';
import { Rounds } from './rounds';

export interface PolledRoundsOptions {
  /** What their async scope is called. */
  readonly name: string;
  readonly once: () => Promise<void>;
  /** Told of a round that rejects, and of an end that took too long. */
  readonly onTrouble: (error: unknown) => void;
  /** Milliseconds. */
  readonly pollMs: number;
}

/**
 * Rounds from a start to a stop: at once when asked for, and every `pollMs` for what nobody announced. All of
 * it runs in an async scope of its own, since what is begun inside a request or a lifecycle hook would
 * inherit its context and its transaction: see `WorkLoop`.
 */
export class PolledRounds {
  private readonly scope: AsyncResource;
  private readonly aborter = new AbortController();
  private readonly rounds: Rounds;
  private poll: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly options: PolledRoundsOptions) {
    this.scope = new AsyncResource(options.name);
    this.rounds = new Rounds({
      scope: this.scope,
      once: options.once,
      onTrouble: options.onTrouble,
      isOpen: () => this.isRunning,
    });
  }

  get isRunning(): boolean {
    return this.poll !== undefined && !this.stopped;
  }

  /** Ends when what is still under way is called off. */
  get signal(): AbortSignal {
    return this.aborter.signal;
  }

  start(): void {
    if (this.poll !== undefined || this.stopped) return;
    this.inScope(() => {
      this.poll = setInterval(() => this.rounds.ask(), this.options.pollMs);
      this.poll.unref();
    });
    this.rounds.ask();
  }

  /** Begins a round, or has one follow the one that is under way. Cheap, never throws. */
  ask(): void {
    this.rounds.ask();
  }

  /** Does something in the rounds' own async scope. */
  inScope(work: () => void): void {
    this.scope.runInAsyncScope(work);
  }

  /** Begins no more rounds, and waits for what is under way: see `drain`. Never rejects. */
  async stop(limits: Pick<DrainOptions, 'inHand' | 'drainMs' | 'lastWordsMs'>): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    const { rounds, aborter } = this;
    await drain({ ...limits, rounds, aborter, onTrouble: this.options.onTrouble });
    this.scope.emitDestroy();
  }
}
