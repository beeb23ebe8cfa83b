import type { LoopDelay } from '../app/loop-delay';
import type { Table } from '../lib/table';
import { kilobytes, milliseconds, percent, spreadOf } from '../lib/words';
import type { EventLoopFigures } from './event-loop';
import { BATCH, type ComparedCost, type Cost, type PublishFigures } from './latency';

export function latencyTable(figures: PublishFigures, rounds: number): Table {
  const { off, control, queueing, drawing } = figures;
  return {
    title: `A publish, in ${rounds} rounds of ${BATCH}`,
    head: COST_HEAD,
    rows: [
      baseRow('plugin off', off),
      comparedRow('plugin off, again', control),
      comparedRow('plugin on, drawing elsewhere', queueing),
      comparedRow('plugin on, drawing meanwhile', drawing),
    ],
    notes: COST_NOTES,
  };
}

export const COST_HEAD = ['', 'median', 'p99', 'ratio', 'extra', 'CPU', 'CPU ratio'] as const;

export const COST_NOTES = [
  'Ratio and extra are medians over the rounds, each to the same round with the plugin off; in',
  "brackets the middle half of the rounds. The second row is the machine's noise: a difference",
  "smaller than its own says nothing. CPU is the time that Strapi's process was on a processor.",
] as const;

/** What the other rows are compared with. */
export function baseRow(name: string, { ms, p99Ms, cpuMs }: Cost): string[] {
  const cpu = milliseconds(cpuMs.median);
  return [name, milliseconds(ms.median), milliseconds(p99Ms), '1', '', cpu, '1'];
}

export function comparedRow(name: string, cost: ComparedCost): string[] {
  return [
    name,
    milliseconds(cost.ms.median),
    milliseconds(cost.p99Ms),
    spreadOf(cost.ratio),
    milliseconds(cost.extraMs.median),
    milliseconds(cost.cpuMs.median),
    spreadOf(cost.cpuRatio),
  ];
}

export function eventLoopTable(figures: EventLoopFigures): Table {
  const { cards, bursts, idle, drawing, cardsPerSecond, bytesPerCard } = figures;
  const row = (name: string, { p50Ms, p99Ms, maxMs, busy }: LoopDelay) => [
    name,
    milliseconds(p50Ms),
    milliseconds(p99Ms),
    milliseconds(maxMs),
    percent(busy),
  ];
  const { median, p95, largest } = bytesPerCard;
  return {
    title: `Delay of the event loop in Strapi's process, medians of ${bursts} times ${cards} cards`,
    head: ['', 'p50', 'p99', 'longest', 'busy'],
    rows: [row('idle', idle), row(`${cards} cards drawn and stored`, drawing)],
    notes: [
      `${cardsPerSecond.toFixed(1)} cards per second.`,
      `Bytes per card: median ${kilobytes(median)}, p95 ${kilobytes(p95)}, largest ${kilobytes(largest)}.`,
    ],
  };
}
