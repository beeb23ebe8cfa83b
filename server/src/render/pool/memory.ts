import { readFile } from 'node:fs/promises';

/** A process can fill the memory of most machines in some seconds; this leaves it a fraction of one. */
const INTERVAL_MS = 100;

/** Looks at the memory of another process until it is told to stop. */
export interface MemoryWatch {
  /** Resolves when the process holds more than it may; never otherwise. */
  readonly exceeded: Promise<void>;
  stop(): void;
}

/**
 * Watches a process that cannot watch itself while native code runs in it. Only Linux tells another
 * process's memory without a program of its own; elsewhere nothing is ever exceeded.
 * @param limit bytes of resident memory
 */
export function watchMemory(pid: number | undefined, limit: number): MemoryWatch {
  let timer: NodeJS.Timeout | undefined;
  const exceeded = new Promise<void>((resolve) => {
    if (pid === undefined || process.platform !== 'linux') return;
    timer = setInterval(() => {
      void residentMemory(pid).then((bytes) => {
        if (bytes > limit) resolve();
      });
    }, INTERVAL_MS);
    timer.unref();
  });
  return { exceeded, stop: () => clearInterval(timer) };
}

/** Bytes, or 0 for a process that has ended. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
}
