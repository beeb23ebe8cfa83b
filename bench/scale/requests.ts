import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { median } from '../lib/statistics';

/** Between the end of a request and the next one, in milliseconds. */
const PAUSE_MS = 10;

/** What requests from another process took, in milliseconds. */
export interface Requests {
  readonly medianMs: number;
  readonly maxMs: number;
}

/** Asks a Strapi for its health again and again while it does something. */
export async function whileAsked<Result>(
  address: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly requests: Requests }> {
  const tookMs: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    do {
      const since = performance.now();
      await (await fetch(`${address}/_health`)).arrayBuffer();
      tookMs.push(performance.now() - since);
      await sleep(PAUSE_MS);
    } while (!over.signal.aborted);
  })();
  try {
    const result = await work();
    over.abort();
    await asking;
    return { result, requests: { medianMs: median(tookMs), maxMs: Math.max(...tookMs) } };
  } finally {
    over.abort();
  }
}
