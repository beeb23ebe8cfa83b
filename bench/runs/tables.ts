import type { Memory } from '../app/memory';
import type { MeasuredRun } from '../app/runs';
import { median } from '../lib/statistics';
import type { Table } from '../lib/table';
import { megabytes, milliseconds, perSecond } from '../lib/words';
import { nameOf, type DatabaseChoice } from '../scale/databases';

/** A run of a kind, with what publishes took before anything was under way, in milliseconds. */
export interface RunScenario extends MeasuredRun {
  readonly name: string;
  readonly idleMs: readonly number[];
  readonly memory: { readonly before: Memory; readonly after: Memory };
}

export function runsTable(
  database: DatabaseChoice,
  entries: number,
  scenarios: readonly RunScenario[],
): Table {
  return {
    title: `Runs over ${entries.toLocaleString('en')} entries on ${nameOf(database)}`,
    head: [
      ...[
        '',
        'looked at',
        'unchanged',
        'drawn',
        'took',
        'rate',
        'CPU each',
        'loop p99',
        'loop longest',
      ],
      ...['heap', 'publish', 'idle'],
    ],
    rows: scenarios.map(({ name, counts, tookMs, cpuMs, loop, memory, publishMs, idleMs }) => [
      name,
      counts.looked.toLocaleString('en'),
      counts.unchanged.toLocaleString('en'),
      (counts.drawn || counts.drawing).toLocaleString('en'),
      `${(tookMs / 1_000).toFixed(1)} s`,
      perSecond(counts.looked / (tookMs / 1_000)),
      milliseconds(cpuMs / Math.max(1, counts.looked)),
      milliseconds(loop.p99Ms),
      milliseconds(loop.maxMs),
      `${megabytes(memory.before.heapBytes)} to ${megabytes(memory.after.heapBytes)}`,
      publishMs.length === 0 ? '-' : milliseconds(median(publishMs)),
      milliseconds(median(idleMs)),
    ]),
    notes: [
      'A dry run draws nothing: its "drawn" would be. Publish is the median of publishes meanwhile, idle',
      "that of publishes before. The loop's delay is that of a plain timer in Strapi's process. CPU is that of",
      "Strapi's process, publishes included. Heap is that before and after, once nothing is left to be collected.",
    ],
  };
}
