import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets the event loop turn: timers fire and requests are answered before the next statement.
 *
 * better-sqlite3 answers synchronously and knex resolves in microtasks, so that a loop of awaited
 * statements alone holds up everything else until its end.
 */
export async function turn(): Promise<void> {
  await setImmediate();
}

/** How much longer than a statement the rest after it is. */
const REST_TO_WORK = 1.5;

/** The longest rest, in milliseconds: a statement that waited is no reason to wait as long again. */
const LONGEST_REST = 40;

/** What a loop over rows does after a statement that took so many milliseconds. */
export type Pace = (tookMs: number) => Promise<void>;

/**
 * Leaves the database to others for longer than it was busy: statements that follow each other without
 * a pause take a server's processors and disk from the requests meanwhile, and on SQLite the event loop,
 * which a request for one entry needs several turns of.
 */
export const rest: Pace = async (tookMs) => {
  await sleep(restAfter(tookMs));
};

/** How long a statement that took so many milliseconds is rested from, in milliseconds. */
export function restAfter(tookMs: number): number {
  return Math.min(tookMs * REST_TO_WORK, LONGEST_REST);
}

/** Does one step of a loop over rows, and then what its pace is. */
export async function inPace<Result>(pace: Pace, step: () => Promise<Result>): Promise<Result> {
  const since = performance.now();
  const result = await step();
  await pace(performance.now() - since);
  return result;
}

/**
 * Calls `work` with one slice of the rows after another.
 * @param pace what happens after each; the event loop turns at least
 */
export async function inBatches<Row>(
  rows: readonly Row[],
  size: number,
  work: (batch: Row[]) => Promise<void>,
  pace: Pace = turn,
): Promise<void> {
  for (let start = 0; start < rows.length; start += size) {
    await inPace(pace, () => work(rows.slice(start, start + size)));
  }
}

/**
 * Lets the event loop turn now and then between small pieces of work that take no time each: after every
 * so many milliseconds of it.
 */
export function slices(sliceMs: number): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await turn();
    since = performance.now();
  };
}
