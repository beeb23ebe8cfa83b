import { inTime } from './in-time';
import type { Rounds } from './rounds';

export interface DrainOptions {
  readonly rounds: Rounds;
  /** What is under way, asked for once the last round is over. */
  readonly inHand: () => Iterable<Promise<void>>;
  /** Calls off what is still under way after `drainMs`. */
  readonly aborter: AbortController;
  /** Milliseconds. */
  readonly drainMs: number;
  /** How long what was called off may take after that, in milliseconds. */
  readonly lastWordsMs: number;
  /** Told where even that was not long enough. */
  readonly onTrouble: (error: unknown) => void;
}

/** Waits for the end of a loop's work, for a limited time. Whoever calls it begins no more rounds. Never rejects. */
export async function drain(options: DrainOptions): Promise<void> {
  const { rounds, inHand, aborter, drainMs, lastWordsMs, onTrouble } = options;
  const limit = setTimeout(() => aborter.abort(), drainMs);
  const end = async (): Promise<void> => {
    await rounds.current;
    await Promise.all(inHand());
  };
  await inTime(end(), drainMs + lastWordsMs).catch(onTrouble);
  clearTimeout(limit);
}
