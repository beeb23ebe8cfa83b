import { setImmediate } from 'node:timers/promises';

/**
 * Lets the event loop turn: timers fire and requests are answered before the next statement.
 *
 * better-sqlite3 answers synchronously and knex resolves in microtasks, so that a loop of awaited
 * statements alone holds up everything else until its end.
 */
export async function turn(): Promise<void> {
  await setImmediate();
}

/** Calls `work` with one slice of the rows after another, and lets the event loop turn after each. */
export async function inBatches<Row>(
  rows: readonly Row[],
  size: number,
  work: (batch: Row[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += size) {
    await work(rows.slice(start, start + size));
    await turn();
  }
}
