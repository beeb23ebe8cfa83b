import type { FailedCard } from './dashboard';
import type { Problem } from './problem';

/**
 * Which cards a run looks at: those that fit everything that is given. Only published entries have
 * cards, so a draft never counts.
 */
export interface RunFilter {
  /** Content types with the field, at least one. @default all of them */
  readonly uids?: readonly string[] | undefined;
  /** @default all of them */
  readonly locales?: readonly string[] | undefined;
  /** Names of the templates that the cards were last drawn with. @default all of them */
  readonly templates?: readonly string[] | undefined;
  /** @default 'all' */
  readonly state?: RunTarget | undefined;
  /** ISO 8601: entries that were published at this time or later. */
  readonly publishedSince?: string | undefined;
  /** A list's selection, at most 500; with one content type alone. */
  readonly documentIds?: readonly string[] | undefined;
  /** A list's own filter and search, as the Content Manager's URL has them; with one content type alone. */
  readonly list?: RunList | undefined;
}

export interface RunList {
  readonly filters?: Readonly<Record<string, unknown>> | undefined;
  /** What is searched for. */
  readonly _q?: string | undefined;
}

/** `missing`: published entries without a card. */
export const RUN_TARGETS = ['all', 'stale', 'failed', 'missing'] as const;
export type RunTarget = (typeof RUN_TARGETS)[number];

/**
 * `waiting` for another run to end, since a site makes one at a time; `running`; `paused` by a person;
 * `finished`: every card was looked at, and those to be drawn were drawn or have failed; `cancelled` by
 * a person, which leaves what was drawn.
 */
export const RUN_STATES = ['waiting', 'running', 'paused', 'finished', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** `POST /og-image/runs` starts a run, and `POST /og-image/runs/:id/<action>` changes it. */
export interface RunRequest {
  readonly filter: RunFilter;
  /** Whether cards are drawn anew that would look the same. @default false */
  readonly force?: boolean | undefined;
  /** Whether it only counts what would be drawn. @default false */
  readonly isDryRun?: boolean | undefined;
}

/** `retry` looks once more at the cards that failed. */
export const RUN_ACTIONS = ['pause', 'resume', 'cancel', 'retry'] as const;
export type RunAction = (typeof RUN_ACTIONS)[number];

/** The answer of `GET /og-image/runs/:id`, of a start and of every action. */
export interface RunAnswer {
  readonly data: RunView;
}
/** `GET /og-image/runs`: the last ones, the newest first, at most 20. */
export interface RunsAnswer {
  readonly data: readonly RunView[];
}

/** A run as an administrator sees it. */
export interface RunView {
  readonly id: string;
  readonly state: RunState;
  readonly isDryRun: boolean;
  readonly force: boolean;
  readonly filter: RunFilter;
  /** The name of the administrator who started it; null for the command line and for accounts that are gone. */
  readonly startedBy: string | null;
  readonly counts: RunCounts;
  /** Cards looked at or drawn in a second, lately; null while nothing is known. */
  readonly perSecond: number | null;
  /** Reckoned, in milliseconds; null while nothing is known. For a dry run that is finished: what the run itself would take. */
  readonly leftMs: number | null;
  /** Why it was cancelled or broke off where no person did that; else null. */
  readonly problem: Problem | null;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601; null while it waits. */
  readonly startedAt: string | null;
  /** ISO 8601; null while it is not over. */
  readonly endedAt: string | null;
}

export interface RunCounts {
  /** Cards that fit the filter; null until they are counted. */
  readonly total: number | null;
  /** Those that the run has looked at. What follows are parts of it. */
  readonly looked: number;
  /** Looked right, and were left alone. */
  readonly unchanged: number;
  /** Of a dry run: would be drawn. Else: wait for their turn, or are being drawn. */
  readonly drawing: number;
  readonly drawn: number;
  readonly failed: number;
  /** Passed over, since who started it may not update them. */
  readonly skipped: number;
  /** Pictures that are asked for at a price, of those to be drawn. */
  readonly paid: number;
}

/** `GET /og-image/runs/:id/failures?after=`: what failed, 50 at a time. `.../failures.csv` has them all. */
export interface RunFailuresAnswer {
  /** Of the page, those whose entries the asker may read. */
  readonly data: readonly FailedCard[];
  readonly meta: {
    /** Where the next page begins, as `after`; null after the last one. */
    readonly next: number | null;
  };
}
