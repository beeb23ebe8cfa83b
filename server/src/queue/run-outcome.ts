import type { Knex } from 'knex';

/** What became of a card that a run put into the queue, before the run has counted it. */
export const RUN_OUTCOMES = ['drawn', 'unchanged', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** The same once it is counted. While a card waits or is drawn there is nothing: null. */
export const COUNTED = { drawn: 'counted', unchanged: 'counted', failed: 'countedFailed' } as const;

/**
 * The column `run_outcome` of a card that is settled: the first outcome since a run put it into the queue is
 * the run's, and a card that no run asked for has none.
 */
export function outcomeColumn(raw: Pick<Knex, 'raw'>, outcome: RunOutcome): Knex.Raw {
  return raw.raw('CASE WHEN ?? IS NULL OR ?? IS NOT NULL THEN ?? ELSE ? END', [
    'run_id',
    'run_outcome',
    'run_outcome',
    outcome,
  ]);
}
