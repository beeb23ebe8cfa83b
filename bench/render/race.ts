import { performance } from 'node:perf_hooks';

import type { BenchContext } from '../lib/bench';
import { orderOf } from '../lib/rounds';
import { compareRounds, median, spread, type Spread } from '../lib/statistics';
import type { CardName, Cards } from './cards';
import type { Drawn } from './contestant';
import type { EntryName } from './entries';
import type { Stage } from './stage';
import { start, type Card, type Running } from './start';

/** Rounds before the first that counts: caches fill, code is compiled. */
const WARM_UP = 5;

/** Starts of each, whose median is its cold start. The last goes on to the rounds. */
const STARTS = 3;

/** What one contestant's cards took, round by round. */
export interface Laps {
  /** From the start of its process to its first card, in milliseconds. */
  readonly coldMs: readonly number[];
  readonly drawn: readonly Drawn[];
}

export interface RaceFigures {
  readonly cpuMs: Spread;
  readonly cpuRatio: Spread;
  readonly wallRatio: Spread;
  readonly cardsPerSecond: number;
  /** In the middle. */
  readonly bytes: number;
  readonly peakMemory: number;
  readonly coldMs: number;
}

export type Results<Figures> = Partial<Record<EntryName, Figures>>;

export interface RaceContext extends BenchContext {
  readonly stage: Stage;
  readonly cards: Cards;
}

/** Has everybody draw the same cards in the same rounds, one at a time. */
export async function race(
  card: CardName,
  names: readonly EntryName[],
  context: RaceContext,
): Promise<Results<Laps>> {
  const { rounds, say } = context;
  say(`${card}: preparing ${rounds + WARM_UP} cards`);
  const cards = await prepare(card, rounds + WARM_UP, context);
  const running = new Map<EntryName, Running>();
  const laps = new Map(
    names.map((name): [EntryName, MutableLaps] => [name, { coldMs: [], drawn: [] }]),
  );
  try {
    await startAll(cards, laps, running, context);
    for (const [round, drawnByAll] of cards.entries()) {
      if (round % 10 === 0) say(`${card}: round ${round + 1} of ${cards.length}`);
      for (const name of orderOf(names, round)) {
        const drawn = await running.get(name)?.draw(drawnByAll);
        if (drawn && round >= WARM_UP) laps.get(name)?.drawn.push(drawn);
      }
    }
    return Object.fromEntries(laps);
  } finally {
    await Promise.all([...running.values()].map((contestant) => contestant.end()));
  }
}

interface MutableLaps extends Laps {
  readonly coldMs: number[];
  readonly drawn: Drawn[];
}

async function prepare(
  name: CardName,
  count: number,
  { stage, cards }: RaceContext,
): Promise<Card[]> {
  const prepared: Card[] = [];
  for (let number = 0; number < count; number += 1) {
    const request = cards.request(name, number);
    prepared.push({ request, scene: await stage.prepare(request) });
  }
  return prepared;
}

async function startAll(
  cards: readonly Card[],
  laps: ReadonlyMap<EntryName, MutableLaps>,
  running: Map<EntryName, Running>,
  context: RaceContext,
): Promise<void> {
  const [first] = cards;
  if (first === undefined) return;
  const fonts = await context.stage.fonts(cards.flatMap(({ scene }) => scene ?? []));
  for (let attempt = 0; attempt < STARTS; attempt += 1) {
    for (const name of orderOf([...laps.keys()], attempt)) {
      await running.get(name)?.end();
      const since = performance.now();
      const contestant = start(name, fonts, context);
      running.set(name, contestant);
      await contestant.draw(first);
      laps.get(name)?.coldMs.push(performance.now() - since);
    }
  }
}

/** Everybody beside the plain way, round by round. */
export function compare(laps: Results<Laps>): Results<RaceFigures> {
  const { plain } = laps;
  if (plain === undefined) throw new Error('Nothing was drawn that the others compare with.');
  return Object.fromEntries(
    Object.entries(laps).map(([name, measured]) => [name, summarise(measured, plain)]),
  );
}

function summarise({ coldMs, drawn }: Laps, base: Laps): RaceFigures {
  const of = (figure: keyof Drawn) => drawn.map((card) => card[figure]);
  const ratio = (figure: 'cpuMs' | 'wallMs') =>
    compareRounds(
      of(figure),
      base.drawn.map((card) => card[figure]),
      (own, other) => own / other,
    );
  return {
    cpuMs: spread(of('cpuMs')),
    cpuRatio: ratio('cpuMs'),
    wallRatio: ratio('wallMs'),
    cardsPerSecond: 1000 / median(of('wallMs')),
    bytes: median(of('bytes')),
    peakMemory: Math.max(...of('peakMemory')),
    coldMs: median(coldMs),
  };
}
