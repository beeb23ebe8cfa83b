import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { median } from './statistics';

const PROBES = 25;

/** What figures depend on besides the code. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** Processes that wanted to run in the minute before the bench, on average. */
  readonly loadBefore: number;
  /** The folder for temporary files, where the apps keep their databases. */
  readonly folder: string;
  /**
   * How long that folder's disk takes to keep a written page for good, in milliseconds: the least
   * that a transaction of SQLite costs.
   */
  readonly fsyncMs: number;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    node: process.versions.node,
    loadBefore: loadavg()[0] ?? 0,
    folder: tmpdir(),
    fsyncMs: probeFsync(),
  };
}

export function machineLine(machine: Machine): string {
  const { cpu, cores, node, loadBefore, folder, fsyncMs } = machine;
  return `${cpu}, ${cores} cores, Node ${node}; load ${loadBefore.toFixed(1)} before the run; databases in ${folder}, fsync ${fsyncMs.toFixed(2)} ms`;
}

function probeFsync(): number {
  const folder = mkdtempSync(join(tmpdir(), 'og-image-bench-'));
  const file = openSync(join(folder, 'probe'), 'w');
  try {
    const page = Buffer.alloc(4096, 1);
    const times = Array.from({ length: PROBES }, () => {
      writeSync(file, page);
      const since = performance.now();
      fsyncSync(file);
      return performance.now() - since;
    });
    return median(times);
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}
