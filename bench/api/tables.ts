import type { Table } from '../lib/table';
import { milliseconds, perSecond, spreadOf } from '../lib/words';
import { ENTRIES, VARIANTS, type ReadFigures } from './reads';
import type { RouteFigures } from './routes';

/** What a read with the plugin may be to one without. */
const AIM = 1.05;

const NAMES = {
  off: 'plugin off',
  control: 'plugin off, again',
  relation: 'plugin off, one more relation',
  on: 'plugin on, cards answered',
} as const;

export function readTable(
  database: string,
  reads: Readonly<Record<string, ReadFigures>>,
  rounds: number,
): Table {
  return {
    title: `A read of ${ENTRIES} entries on ${database}, ${rounds} rounds`,
    head: ['', 'median', 'ratio', 'CPU', 'CPU ratio'],
    rows: Object.entries(reads).flatMap(([way, figures]) =>
      VARIANTS.map((variant) => {
        const { ms, ratio, cpuMs, cpuRatio } = figures[variant];
        return [
          `${way}, ${NAMES[variant]}`,
          milliseconds(ms.median),
          variant === 'off' ? '1' : spreadOf(ratio),
          milliseconds(cpuMs.median),
          variant === 'off' ? '1' : spreadOf(cpuRatio),
        ];
      }),
    ),
    notes: [
      'Ratios are medians over the rounds, each to the same round with the plugin off; in brackets the',
      `middle half of the rounds. The second row of each is the machine's noise. The aim is ${AIM} at most.`,
      'CPU is what a request takes of the processor in all threads of the Strapi process.',
    ],
  };
}

export function routeTable(database: string, routes: RouteFigures, rounds: number): Table {
  return {
    title: `Requests a second on ${database}, ten at once, ${rounds} rounds`,
    head: ['', 'requests', 'to /_health'],
    rows: Object.entries(routes).map(([name, { perSecond: rate, ratio }]) => [
      name,
      perSecond(rate.median),
      spreadOf(ratio),
    ]),
    notes: [],
  };
}
