import type { Table } from '../lib/table';
import type { Spread } from '../lib/statistics';
import { perSecond, spreadOf } from '../lib/words';
import { BATCH } from '../publish/latency';
import { baseRow, comparedRow, COST_HEAD, COST_NOTES } from '../publish/tables';
import { BACKLOG, CARDS as PASSED, type ClaimsByDatabase } from './claims';
import type { DrainFigures } from './drain';
import { ROUNDS_EACH, type PublishFigures } from './publish';

const LINE = BACKLOG.toLocaleString('en');

const rates = ({ median, q1, q3 }: Spread) => [
  perSecond(median),
  `${perSecond(q1)} to ${perSecond(q3)}`,
];

export function drainTable(figures: DrainFigures, rounds: number): Table {
  const { cards, sqlitePerSecond, onePerSecond, twoPerSecond, twoToOne } = figures;
  return {
    title: `Cards drawn and stored from a full queue of ${cards}, in ${rounds} rounds`,
    head: ['', 'median', 'middle half', 'to one'],
    rows: [
      ['SQLite, one instance', ...rates(sqlitePerSecond), ''],
      ['PostgreSQL, one instance', ...rates(onePerSecond), '1'],
      ['PostgreSQL, two instances', ...rates(twoPerSecond), spreadOf(twoToOne)],
    ],
    notes: [
      'Each instance has one render process per spare core, at most two: on a machine with two',
      'cores, two instances are four processes, and the cores are what they share.',
    ],
  };
}

export function claimsTable(claims: ClaimsByDatabase, rounds: number): Table {
  return {
    title: `The queue without drawing, in ${rounds} rounds of ${PASSED} cards`,
    head: ['', 'queued', 'claimed and finished', 'middle half', `before ${LINE}`, 'middle half'],
    rows: Object.entries(claims).map(([name, figures]) => [
      name,
      perSecond(figures.queuedPerSecond.median),
      ...rates(figures.claimedPerSecond),
      ...rates(figures.claimedBeforeBacklogPerSecond),
    ]),
    notes: [
      'Queued one after the other; claimed by one work loop with four cards in hand, alone in the',
      `queue and while ${LINE} more wait behind them.`,
    ],
  };
}

export function publishTable({ off, control, queueing }: PublishFigures, rounds: number): Table {
  return {
    title: `A publish on PostgreSQL, in ${rounds * ROUNDS_EACH} rounds of ${BATCH}`,
    head: COST_HEAD,
    rows: [
      baseRow('plugin off', off),
      comparedRow('plugin off, again', control),
      comparedRow('plugin on, drawing elsewhere', queueing),
    ],
    notes: COST_NOTES,
  };
}
