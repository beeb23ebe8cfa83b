import type { MeasuredRun } from '../app/runs';
import { median } from '../lib/statistics';
import type { Table } from '../lib/table';
import { megabytes, milliseconds, perSecond } from '../lib/words';
import { nameOf, type DatabaseChoice } from '../scale/databases';

/** A run of a kind, with what publishes took before anything was under way, in milliseconds. */
export interface RunScenario extends MeasuredRun {
  readonly name: string;
  readonly idleMs: readonly number[];
}

export function runsTable(
  database: DatabaseChoice,
  entries: number,
  scenarios: readonly RunScenario[],
): Table {
  return {
    title: `Runs over ${entries.toLocaleString('en')} entries on ${nameOf(database)}`,
    head: [
      ...['', 'looked at', 'unchanged', 'drawn', 'took', 'rate', 'loop p99', 'loop longest'],
      ...['heap, first and last quarter', 'publish', 'idle'],
    ],
    rows: scenarios.map(({ name, counts, tookMs, loop, heap, publishMs, idleMs }) => [
      name,
      counts.looked.toLocaleString('en'),
      counts.unchanged.toLocaleString('en'),
      (counts.drawn || counts.drawing).toLocaleString('en'),
      `${(tookMs / 1_000).toFixed(1)} s`,
      perSecond(counts.looked / (tookMs / 1_000)),
      milliseconds(loop.p99Ms),
      milliseconds(loop.maxMs),
      quarters(heap),
      publishMs.length === 0 ? '-' : milliseconds(median(publishMs)),
      milliseconds(median(idleMs)),
    ]),
    notes: [
      'A dry run draws nothing: its "drawn" would be. Publish is the median of publishes meanwhile, idle',
      "that of publishes before. The loop's delay is that of a plain timer in Strapi's process.",
    ],
  };
}

/** The least heap in use of the first and the last quarter: what is between two collections is chance. */
function quarters(heap: readonly number[]): string {
  const quarter = Math.max(1, Math.floor(heap.length / 4));
  const least = (part: readonly number[]): string => megabytes(Math.min(...part));
  return `${least(heap.slice(0, quarter))} to ${least(heap.slice(-quarter))}`;
}
