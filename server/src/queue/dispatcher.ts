import type { CardKey } from '../contracts/card';
import { WorkLoop, type WorkLoopOptions } from './work-loop';

/**
 * Tells instances that there are cards to draw. The card table stays the truth: whatever a
 * dispatcher forgets is found there at the next poll.
 */
export interface Dispatcher {
  /**
   * Tells of one card in the queue, once that is committed. Answers at once and never throws.
   * @param priority see `PRIORITY`
   */
  announce(key: CardKey, priority: number): void;
  /** Tells that any number of cards may be due. Answers at once and never throws. */
  wake(): void;
  /** Begins to draw cards in this process. Asked twice, it begins once. */
  start(): void;
  /**
   * Takes no more cards, and waits for those in hand; after `drainMs` milliseconds they go back
   * into the queue.
   */
  stop(drainMs: number): Promise<void>;
}

/** The card table alone: this instance looks at once, the others at their next poll. */
export function databaseDispatcher(options: WorkLoopOptions): Dispatcher {
  const loop = new WorkLoop(options);
  return {
    announce: () => loop.wake(),
    wake: () => loop.wake(),
    start: () => loop.start(),
    stop: (drainMs) => loop.stop(drainMs),
  };
}
