import { readdirSync, readFileSync } from 'node:fs';

/*
 * What a process and all below it take, as Linux tells it: a browser is a dozen of them.
 * https://man7.org/linux/man-pages/man5/proc.5.html
 */

/** Milliseconds that their living threads were on a processor. */
export function cpuOfTree(root: number): number {
  const nanoseconds = treeOf(root).flatMap((pid) =>
    threadsOf(pid).map((thread) =>
      Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]),
    ),
  );
  return sum(nanoseconds) / 1e6;
}

/** Bytes of memory; what several processes share is counted once. */
export function memoryOfTree(root: number): number {
  const kilobytes = treeOf(root).map((pid) =>
    Number(/^Pss:\s*(\d+) kB$/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return sum(kilobytes) * 1024;
}

function treeOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return endedMeanwhile;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A thread or a process that is gone took nothing that could still be read. */
const endedMeanwhile: string[] = [];

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
