import type { Problem } from '../contracts/problem';
import type { RunCounts, RunFilter, RunState } from '../contracts/runs';

/** How far a run has come. */
export interface RunPlace {
  /** The content type that it is at; null before the first one. */
  readonly uid: string | null;
  /** The last row of it that was looked at. */
  readonly after: number;
  /** The last row that was there when the run came to the type; null where that is not known yet. */
  readonly upTo: number | null;
  /** Whether all types were gone through. */
  readonly isOver: boolean;
}

/** A run as its row holds it. Times are milliseconds since the epoch. */
export interface Run {
  /** Of its row: what cards note. */
  readonly id: number;
  /** What it is called outside. */
  readonly documentId: string;
  readonly state: RunState;
  readonly isDryRun: boolean;
  readonly force: boolean;
  readonly filter: RunFilter;
  /** The administrator who started it; null for the command line. */
  readonly startedBy: number | null;
  readonly place: RunPlace;
  /** Whether cards that failed are put into the queue once more. */
  readonly retrying: boolean;
  /** Of its cards, those that are counted. `drawing` is a dry run's alone. */
  readonly counts: RunCounts;
  /** For a dry run that is over: how long the run itself would take, in milliseconds. */
  readonly leftMs: number | null;
  /** Two looks at how much was done, seconds apart; the rate is reckoned from the older one. */
  readonly marks: { readonly older: Mark | null; readonly newer: Mark | null };
  readonly problem: Problem | null;
  readonly madeAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** How much of a run was done at a time. */
export interface Mark {
  readonly at: number;
  readonly done: number;
}

/** A run that this instance holds until its lease ends. */
export interface HeldRun extends Run {
  readonly leaseToken: string;
}

/** What a page of entries came to. */
export interface RunPage<Key> {
  /** Where the next one begins. */
  readonly place: RunPlace;
  readonly counts: Pick<RunCounts, 'looked' | 'unchanged' | 'drawing' | 'skipped' | 'paid'>;
  /** Whose cards are to be drawn, or looked at by the work loop. */
  readonly keys: readonly Key[];
}

/** Whether a run is over, for good or until somebody asks it to try again what failed. */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return state === 'finished' || state === 'cancelled';
}
