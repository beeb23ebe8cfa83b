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
}

/** Asks a Strapi for an entry again and again while it does something. */
export async function whileAsked<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly requests: Requests }> {
  for (let request = 0; request < WARM_UP; request += 1) await ask(url);
  const tookMs: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    do {
      tookMs.push(await ask(url));
      await sleep(PAUSE_MS);
    } while (!over.signal.aborted);
  })();
  // Its failure is heard below; until then it must not end the process.
  asking.catch(() => undefined);
  try {
    const result = await work();
    over.abort();
    await asking;
    return { result, requests: { medianMs: median(tookMs), maxMs: Math.max(...tookMs) } };
  } finally {
    over.abort();
  }
}

/** @returns milliseconds until the whole answer was there */
async function ask(url: string): Promise<number> {
  const since = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`Strapi answered ${answer.status} to ${url}.`);
  return performance.now() - since;
}
