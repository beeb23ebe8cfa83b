import type { Memory } from '../app/memory';
import type { Table } from '../lib/table';
import { megabytes, milliseconds, perSecond } from '../lib/words';
import { aimsOf, missedAims, ratioTo, RENAME_AIMS } from './aims';
import { nameOf, type DatabaseChoice } from './databases';
import type { Scenario } from './site';

/** @param scenarios the first one is the quiet site that the others are compared with */
export function scaleTable(
  database: DatabaseChoice,
  entries: number,
  scenarios: readonly Scenario[],
): Table {
  const [quiet] = scenarios;
  if (quiet === undefined) throw new RangeError('Nothing was measured.');
  return {
    title: `A site of ${entries.toLocaleString('en')} entries on ${nameOf(database)}`,
    head: [
      ...['', 'took', 'loop p99', 'loop longest', 'request', 'longest', 'to quiet'],
      ...['heap', 'memory', 'aims'],
    ],
    rows: scenarios.map((scenario) => {
      const { name, loop, requests, memory } = scenario;
      const missed = missedAims(scenario, quiet, database);
      return [
        name,
        seconds(loop.watchedMs),
        milliseconds(loop.p99Ms),
        milliseconds(loop.maxMs),
        milliseconds(requests.medianMs),
        milliseconds(requests.maxMs),
        ratioTo(quiet, scenario).toFixed(2),
        change(memory, 'heapBytes'),
        change(memory, 'rssBytes'),
        missed.length === 0 ? 'met' : `missed: ${missed.join(', ')}`,
      ];
    }),
    notes: [
      ...scenarios.flatMap(details),
      ...scenarios
        .filter(({ requests }) => requests.failed > 0)
        .map(({ name, requests }) => `${name}: ${requests.failed} requests without an answer.`),
      `Aims: ${aimsOf(database)};`,
      `${RENAME_AIMS}.`,
      "The loop's delay is that of a plain timer in Strapi's process. Requests for one entry come from",
      'another process, one after the other; "to quiet" compares their median with that of the quiet',
      'site. Heap and memory are those before and after, once nothing is left to be collected.',
    ],
  };
}

/** What only some scenarios have to say. */
function details({ name, loop, asked, drawn, gone, queuedMs, publishMs }: Scenario): string[] {
  if (queuedMs !== undefined && publishMs !== undefined) {
    const queued = `all cards queued after ${seconds(queuedMs)}`;
    return [`${name}: ${queued}, the publish meanwhile drawn after ${seconds(publishMs)}.`];
  }
  // No rate: before it comes to old pictures, a sweep goes through all entries and cards.
  if (gone !== undefined) return [`${name}: ${gone.toLocaleString('en')} gone in that time.`];
  if (drawn === undefined) return [];
  const rate = perSecond(drawn / (loop.watchedMs / 1000));
  const each = (count: number): string => (count / drawn).toFixed(1);
  const { statements, commits } = asked;
  return [`${name}: ${rate}, each with ${each(statements)} statements, ${each(commits)} commits.`];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const change = ({ before, after }: Scenario['memory'], figure: keyof Memory): string =>
  `${megabytes(before[figure])} to ${megabytes(after[figure])}`;
