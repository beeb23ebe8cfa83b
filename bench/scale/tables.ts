import type { Table } from '../lib/table';
import { milliseconds } from '../lib/words';
import type { Scenario } from './site';

/** @param scenarios the first one is the quiet site that the others are compared with */
export function scaleTable(
  database: string,
  entries: number,
  scenarios: readonly Scenario[],
): Table {
  const [quiet] = scenarios;
  return {
    title: `A site of ${entries.toLocaleString('en')} entries on ${database}`,
    head: ['', 'took', 'loop p99', 'loop longest', 'request', 'longest', 'to quiet', 'memory'],
    rows: scenarios.map(({ name, watched, requests }) => [
      name,
      `${(watched.watchedMs / 1000).toFixed(1)} s`,
      milliseconds(watched.p99Ms),
      milliseconds(watched.maxMs),
      milliseconds(requests.medianMs),
      milliseconds(requests.maxMs),
      quiet === undefined ? '' : (requests.medianMs / quiet.requests.medianMs).toFixed(2),
      `${watched.memoryMb.toFixed(0)} MB`,
    ]),
    notes: [
      "The loop's delay is that of a plain timer in Strapi's process; requests come from another",
      'process, one after the other. "To quiet" compares their medians with those of the quiet site.',
    ],
  };
}
