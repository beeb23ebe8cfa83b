import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { median } from '../lib/statistics';

/** Between the end of a request and the next one, in milliseconds. */
const PAUSE_MS = 40;

/** Until Node has compiled what answers them. */
const WARM_UP = 50;

/** What requests from another process took, in milliseconds. */
export interface Requests {
  readonly medianMs: number;
  readonly maxMs: number;
  /** Requests whose connection ended without an answer, as one does at a process that stands still. */
  readonly failed: number;
}

/** Asks a Strapi for an entry again and again while it does something. */
export async function whileAsked<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly requests: Requests }> {
  for (let request = 0; request < WARM_UP; request += 1) await isAnswered(url);
  const tookMs: number[] = [];
  let failed = 0;
  const over = new AbortController();
  const asking = (async () => {
    do {
      const since = performance.now();
      if (!(await isAnswered(url))) failed += 1;
      // One without an answer took that long to learn so.
      tookMs.push(performance.now() - since);
      await sleep(PAUSE_MS);
    } while (!over.signal.aborted);
  })();
  // Its failure is heard below; until then it must not end the process.
  asking.catch(() => undefined);
  try {
    const result = await work();
    over.abort();
    await asking;
    return { result, requests: { medianMs: median(tookMs), maxMs: Math.max(...tookMs), failed } };
  } finally {
    over.abort();
  }
}

/**
 * @returns whether the whole answer came
 * @throws Error when it is another answer than the entry
 */
async function isAnswered(url: string): Promise<boolean> {
  let status: number;
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    status = answer.status;
  } catch {
    return false;
  }
  if (status !== 200) throw new Error(`Strapi answered ${status} to ${url}.`);
  return true;
}
