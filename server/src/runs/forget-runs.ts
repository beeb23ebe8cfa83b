import { turn } from '../common/turn';
import type { DigestTable } from './digest-table';
import type { RunCards } from './run-cards';
import type { RunTable } from './run-table';

/** Runs that are kept, whatever their age. */
const KEPT = 100;

const DAY = 86_400_000;

/** How long a run that is over is kept, in milliseconds. */
const KEPT_MS = 90 * DAY;

/** Old runs that one sweep forgets at most: the next one goes on. */
const MOST = 50;

export interface ForgetRunsOptions {
  readonly table: RunTable;
  readonly cards: RunCards;
  readonly digests: DigestTable;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Rows looked at in one go. */
  readonly pageSize: number;
}

/** Forgets old runs, and what they knew of files that were deleted. */
export async function forgetRuns(
  { table, cards, digests, now, pageSize }: ForgetRunsOptions,
  signal: AbortSignal,
): Promise<void> {
  for (const run of await table.old(KEPT, now() - KEPT_MS, MOST)) {
    // The run goes last: one whose cards still name it is found again.
    while ((await cards.forget(run, pageSize)) > 0) {
      await turn();
      if (signal.aborted) return;
    }
    await table.forget(run);
  }
  await digests.forgetDeleted(pageSize, signal);
}
