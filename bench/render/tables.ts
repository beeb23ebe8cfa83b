import type { Table } from '../lib/table';
import { kilobytes, megabytes, milliseconds, perSecond, spreadOf } from '../lib/words';
import { ENTRIES, type EntryName } from './entries';
import type { RaceFigures, Results } from './race';
import type { Look } from './soak';

const HEAD = ['', 'CPU', 'CPU ratio', 'time ratio', 'cards', 'file', 'peak memory', 'cold start'];

const NOTES = [
  'Ratios are medians over the rounds, each to the same round of the first row; in brackets the',
  "middle half of the rounds. The second row is the machine's noise. CPU is what a card takes of",
  'the processor, in all threads and processes; cold start is from the start of the process to its',
  'first card. All are handed a tree that is laid out but for its engine, with text that fits;',
  'ours alone starts from the content, fits the text and reads the photo in that time.',
] as const;

/** What everybody took, a table for each card. */
export function raceTables(
  figures: ReadonlyMap<string, Results<RaceFigures>>,
  rounds: number,
): Table[] {
  const tables = [...figures].map(([card, results]) => raceTable(card, results, rounds));
  // Once, below them all.
  return tables.map((table, place) =>
    place < tables.length - 1 ? table : { ...table, notes: NOTES },
  );
}

function raceTable(card: string, results: Results<RaceFigures>, rounds: number): Table {
  return {
    title: `The card "${card}", in ${rounds} rounds`,
    head: HEAD,
    rows: rowsOf(results, (figures) => [
      milliseconds(figures.cpuMs.median),
      spreadOf(figures.cpuRatio),
      figures.wallRatio.median.toFixed(2),
      perSecond(figures.cardsPerSecond),
      kilobytes(figures.bytes),
      megabytes(figures.peakMemory),
      `${figures.coldMs.toFixed(0)} ms`,
    ]),
    notes: [],
  };
}

/** How memory went over many renders. */
export function soakTable(results: Results<readonly Look[]>): Table {
  const [moments = []] = Object.values(results);
  return {
    title: 'Resident memory of one render process, after so many renders',
    head: ['', ...moments.map(({ renders }) => renders.toLocaleString('en')), 'last to first'],
    rows: rowsOf(results, (looks) => {
      const memory = looks.map((look) => look.memory);
      const ratio = (memory.at(-1) ?? NaN) / (memory[0] ?? NaN);
      return [...memory.map(megabytes), ratio.toFixed(2)];
    }),
    notes: [
      'The cards take turns: two gradients, a known photo, an unknown photo, Japanese; each with a',
      'title of its own. A figure is the median of the hundred cards before it.',
    ],
  };
}

function rowsOf<Figures>(results: Results<Figures>, cells: (figures: Figures) => string[]) {
  return Object.entries(results).map(([name, figures]) => [
    ENTRIES[name as EntryName].label,
    ...cells(figures),
  ]);
}
