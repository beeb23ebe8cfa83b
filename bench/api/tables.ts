import type { Table } from '../lib/table';
import { milliseconds, perSecond, spreadOf } from '../lib/words';
import { ENTRIES, type ReadFigures } from './reads';
import type { RouteFigures } from './routes';

/** What a read with the plugin may be to one without. */
const AIM = 1.05;

const NAMES = {
  off: 'plugin off',
  control: 'plugin off, again',
  on: 'plugin on, cards answered',
} as const;

export function readTable(
  database: string,
  reads: Readonly<Record<string, ReadFigures>>,
  rounds: number,
): Table {
  return {
    title: `A read of ${ENTRIES} entries on ${database}, ${rounds} rounds`,
    head: ['', 'median', 'ratio'],
    rows: Object.entries(reads).flatMap(([way, figures]) =>
      (['off', 'control', 'on'] as const).map((variant) => [
        `${way}, ${NAMES[variant]}`,
        milliseconds(figures[variant].ms.median),
        variant === 'off' ? '1' : spreadOf(figures[variant].ratio),
      ]),
    ),
    notes: [
      'Ratios are medians over the rounds, each to the same round with the plugin off; in brackets the',
      `middle half of the rounds. The second row of each is the machine's noise. The aim is ${AIM} at most.`,
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
