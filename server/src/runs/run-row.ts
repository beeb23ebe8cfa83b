import type { Problem } from '../contracts/problem';
import { RUN_STATES, type RunFilter } from '../contracts/runs';
import type { Mark, Run } from './run';

/** As the database's driver gives it: see `CardRow`. */
export interface RunRow {
  readonly id: number;
  readonly document_id: string;
  readonly state: string;
  readonly is_dry_run: boolean | number;
  readonly force: boolean | number;
  readonly filter: string;
  readonly started_by: number | null;
  readonly at_uid: string | null;
  readonly after_id: number;
  readonly up_to: number | null;
  readonly all_looked: boolean | number;
  readonly retrying: boolean | number;
  readonly total: number | null;
  readonly looked: number;
  readonly unchanged: number;
  readonly drawing: number;
  readonly drawn: number;
  readonly failed: number;
  readonly skipped: number;
  readonly paid: number;
  readonly left_ms: string | number | null;
  readonly mark_at: string | number | null;
  readonly mark_done: number | null;
  readonly next_at: string | number | null;
  readonly next_done: number | null;
  readonly lease_token: string | null;
  readonly lease_until: string | number | null;
  readonly problem: string | null;
  readonly made_at: string | number;
  readonly started_at: string | number | null;
  readonly ended_at: string | number | null;
}

export function toRun(row: RunRow): Run {
  const { total, looked, unchanged, drawing, drawn, failed, skipped, paid } = row;
  return {
    id: row.id,
    documentId: row.document_id,
    // Only a newer version of the plugin could have written another one.
    state: RUN_STATES.find((state) => state === row.state) ?? 'cancelled',
    isDryRun: Boolean(row.is_dry_run),
    force: Boolean(row.force),
    filter: JSON.parse(row.filter) as RunFilter,
    startedBy: row.started_by,
    place: {
      uid: row.at_uid,
      after: row.after_id,
      upTo: row.up_to,
      isOver: Boolean(row.all_looked),
    },
    retrying: Boolean(row.retrying),
    counts: { total, looked, unchanged, drawing, drawn, failed, skipped, paid },
    leftMs: toNumber(row.left_ms),
    marks: {
      older: toMark(row.mark_at, row.mark_done),
      newer: toMark(row.next_at, row.next_done),
    },
    problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
    madeAt: Number(row.made_at),
    startedAt: toNumber(row.started_at),
    endedAt: toNumber(row.ended_at),
  };
}

/** A new run's row, waiting. */
export function newRow(
  { filter, isDryRun, force, startedBy }: Pick<Run, 'filter' | 'isDryRun' | 'force' | 'startedBy'>,
  now: number,
) {
  const zeros = { looked: 0, unchanged: 0, drawing: 0, drawn: 0, failed: 0, skipped: 0, paid: 0 };
  return {
    state: 'waiting',
    is_dry_run: isDryRun,
    force,
    filter: JSON.stringify(filter),
    started_by: startedBy,
    after_id: 0,
    all_looked: false,
    retrying: false,
    ...zeros,
    made_at: now,
  };
}

function toMark(at: string | number | null, done: number | null): Mark | null {
  return at === null || done === null ? null : { at: Number(at), done };
}

function toNumber(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
