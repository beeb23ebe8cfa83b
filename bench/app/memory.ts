import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process holds on to, in bytes. */
export interface Memory {
  readonly rssBytes: number;
  readonly heapBytes: number;
}

/** Looks at the memory once what nobody needs any more is gone. Holds the event loop meanwhile. */
export function settledMemory(): Memory {
  // There is no other way to it in a process that was not started with the flag.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssBytes: rss, heapBytes: heapUsed };
}
