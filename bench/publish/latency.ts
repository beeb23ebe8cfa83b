import type { Published } from '../app/commands';
import type { BenchContext } from '../lib/bench';
import { orderOf } from '../lib/rounds';
import { compareRounds, median, quantile, spread, type Spread } from '../lib/statistics';
import type { Apps, AppsOf, Variant } from './apps';

/** Publishes in each app's turn: few, so that a round is over before the machine's load changes. */
export const BATCH = 5;

/** Rounds before the first that counts: until Node has compiled what is hot. */
const WARM_UP = 10;

/** What the publishes of each app took, by round. */
type Measured = Readonly<Record<Variant, readonly Published[]>>;

export interface Cost {
  /** The middle publish of a round, in milliseconds. */
  readonly ms: Spread;
  /** The slowest of a hundred publishes, in milliseconds. */
  readonly p99Ms: number;
  /** The same as `ms`, counting only the time that Strapi's process was on a processor. */
  readonly cpuMs: Spread;
}

/** A cost against that of the same rounds without the plugin. */
export interface ComparedCost extends Cost {
  readonly ratio: Spread;
  readonly extraMs: Spread;
  readonly cpuRatio: Spread;
}

export interface PublishFigures {
  readonly off: Cost;
  /** Without the plugin, too: how far its ratios are from 1 is the machine's noise. */
  readonly control: ComparedCost;
  /** The plugin queues, another instance draws. */
  readonly queueing: ComparedCost;
  /** The plugin queues and draws. */
  readonly drawing: ComparedCost;
}

/** Publishes in every app, in turns. */
export async function measureLatency(apps: Apps, context: Turns): Promise<PublishFigures> {
  return summarise(await publishInTurns(apps, ['drawing'], context));
}

type Turns = Pick<BenchContext, 'rounds' | 'say'>;

/**
 * Publishes in every app, in turns, after some rounds to warm up.
 * @param drawing the apps whose cards are waited for after their turn
 */
export async function publishInTurns<Name extends string>(
  apps: AppsOf<Name>,
  drawing: readonly NoInfer<Name>[],
  { rounds, say }: Turns,
): Promise<Record<Name, Published[]>> {
  const names = Object.keys(apps) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Published[]])) as Record<
    Name,
    Published[]
  >;
  say(`Publishing: ${WARM_UP} rounds to warm up, then ${rounds}`);
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const name of orderOf(names, round)) {
      const published = await apps[name].ask('publish', { first: round * BATCH, count: BATCH });
      // Its cards must not take the next one's time.
      if (drawing.includes(name)) await apps[name].ask('settle');
      if (round >= WARM_UP) measured[name].push(published);
    }
    const done = round + 1 - WARM_UP;
    if (done > 0 && done % 10 === 0) say(`  ${done} of ${rounds} rounds`);
  }
  return measured;
}

/** @throws RangeError when an app has no rounds */
export function summarise(measured: Measured): PublishFigures {
  const compared = (name: Variant) => compare(measured[name], measured.off);
  return {
    off: costOf(measured.off),
    control: compared('control'),
    queueing: compared('queueing'),
    drawing: compared('drawing'),
  };
}

const middles = (rounds: readonly Published[]) => rounds.map(({ ms }) => median(ms));
const cpuMiddles = (rounds: readonly Published[]) => rounds.map(({ cpuMs }) => median(cpuMs));

/** @throws RangeError when there are no rounds */
export function costOf(rounds: readonly Published[]): Cost {
  return {
    ms: spread(middles(rounds)),
    p99Ms: quantile(
      rounds.flatMap(({ ms }) => ms),
      0.99,
    ),
    cpuMs: spread(cpuMiddles(rounds)),
  };
}

/** @throws RangeError when the rounds are none, or not as many for both */
export function compare(rounds: readonly Published[], base: readonly Published[]): ComparedCost {
  const ratio = (a: number, b: number) => a / b;
  return {
    ...costOf(rounds),
    ratio: compareRounds(middles(rounds), middles(base), ratio),
    extraMs: compareRounds(middles(rounds), middles(base), (a, b) => a - b),
    cpuRatio: compareRounds(cpuMiddles(rounds), cpuMiddles(base), ratio),
  };
}
