import type { Knex } from 'knex';

import type { Cause } from '../contracts/history';

export interface EnqueueOptions {
  /** See `PRIORITY`. */
  readonly priority: number;
  /** Draw even where the fingerprint has not changed. */
  readonly force?: boolean;
  /**
   * Why it is put there; see `causeColumns` for a card that waits for another reason already.
   * @default what is known of it stays
   */
  readonly cause?: Cause | null;
  /**
   * For a card that is not there yet: when its entry was first published, in milliseconds since the
   * epoch. A card that is there remembers it.
   * @default null: the entry is older than its card
   */
  readonly firstPublishedAt?: number | null;
  /**
   * The run that asks, by the id of its row. Each card is put there once by a run, however often that
   * comes by.
   * @default none: the card stays with the run that it was put there by, if any
   */
  readonly runId?: number;
}

/**
 * The columns of a card that is put back into the queue. A card that is being drawn stays in hand:
 * whoever holds it finds the higher revision when done, and puts it back.
 *
 * MySQL assigns from left to right and reads what it has assigned, so `state` comes last: the others
 * ask for the state as it was.
 * @param now milliseconds since the epoch
 */
export function requeued(
  raw: Pick<Knex, 'raw'>,
  table: string,
  { priority, force = false, cause = null, runId }: EnqueueOptions,
  now: number,
) {
  const column = (name: string) => `${table}.${name}`;
  return {
    revision: raw.raw('?? + 1', [column('revision')]),
    priority: raw.raw("CASE WHEN ?? = 'queued' AND ?? < ? THEN ?? ELSE ? END", [
      column('state'),
      column('priority'),
      priority,
      column('priority'),
      priority,
    ]),
    ...(force ? { force: true } : {}),
    attempts: 0,
    due_at: now,
    ...(cause !== null && causeColumns(raw, column, cause)),
    ...(runId !== undefined && { run_id: runId, run_outcome: null }),
    state: raw.raw("CASE WHEN ?? = 'rendering' THEN 'rendering' ELSE 'queued' END", [
      column('state'),
    ]),
  };
}

/**
 * The cause of a card that waits or is drawn already. What a person does replaces whatever was there:
 * the newest publish is the one that will be seen. What follows from something else replaces its own
 * kind alone: a brand that changes while a publish waits does not make the new title the brand's doing.
 * A cause stays until the card is drawn, failed attempts included. A run leaves the cause of whatever waits
 * already, so that it takes nothing out of the queue with it that would wait without it.
 *
 * `cause_by` comes first, since it asks for the cause as it was; see `requeued` for MySQL.
 */
function causeColumns(raw: Pick<Knex, 'raw'>, column: (name: string) => string, next: Cause) {
  const [cause, causeBy] = [column('cause'), column('cause_by')];
  if (next.kind === 'publish' || next.kind === 'regenerate') {
    return { cause_by: next.by, cause: next.kind };
  }
  const isKept =
    next.kind === 'run'
      ? raw.raw("?? IN ('publish', 'regenerate') OR ?? IN ('queued', 'rendering')", [
          cause,
          column('state'),
        ])
      : raw.raw("?? IN ('publish', 'regenerate')", [cause]);
  const unlessKept = (name: string, value: string | null) =>
    raw.raw('CASE WHEN ? THEN ?? ELSE ? END', [isKept, name, value]);
  return { cause_by: unlessKept(causeBy, next.by), cause: unlessKept(cause, next.kind) };
}

/** Cards that a run may still put into the queue: those that it has not put there before. */
export function notOfRun(table: string, { runId }: EnqueueOptions) {
  return (query: Knex.QueryBuilder): void => {
    if (runId === undefined) return;
    const column = `${table}.run_id`;
    void query.where((either) => {
      void either.whereNull(column).orWhereNot(column, runId);
    });
  };
}
