import type { AsyncResource } from 'node:async_hooks';

export interface RoundsOptions {
  /** Every round runs in it, whoever asked for it. */
  readonly scope: AsyncResource;
  readonly once: () => Promise<void>;
  /** Told of a round that rejects. */
  readonly onTrouble: (error: unknown) => void;
  /** Whether rounds are made at all just now: looked at before each of them. */
  readonly isOpen: () => boolean;
}

/**
 * Does a piece of work in rounds, one at a time. Whoever asks during a round gets one more after it,
 * since that round may have looked already at what has changed.
 */
export class Rounds {
  private round: Promise<void> | undefined;
  private again = false;

  constructor(private readonly options: RoundsOptions) {}

  /** The round under way; undefined where there is none. Never rejects. */
  get current(): Promise<void> | undefined {
    return this.round;
  }

  /** Begins a round, or has one follow the one that is under way. Never throws. */
  ask(): void {
    const { scope, once, onTrouble, isOpen } = this.options;
    if (!isOpen()) return;
    if (this.round !== undefined) {
      this.again = true;
      return;
    }
    this.round = scope
      .runInAsyncScope(once)
      .catch(onTrouble)
      .finally(() => {
        this.round = undefined;
        if (!this.again) return;
        this.again = false;
        this.ask();
      });
  }
}
