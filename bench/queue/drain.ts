import { performance } from 'node:perf_hooks';

import { startBeside, type AppProcess } from '../app/start';
import type { BenchContext } from '../lib/bench';
import { orderOf } from '../lib/rounds';
import { compareRounds, spread, type Spread } from '../lib/statistics';
import { withApps } from '../publish/apps';
import type { DatabaseServer } from './servers';

/** Cards in a full queue. */
export const CARDS = 60;

/** Who draws the queue empty. */
const CREWS = ['sqlite', 'one', 'two'] as const;
type Crew = (typeof CREWS)[number];

/** No sweep shall come in between. */
const OPTIONS = { pluginConfig: { sweep: { everyMs: 3_600_000 } } };

/** Cards drawn and stored per second, by round. */
export type Drained = Readonly<Record<Crew, readonly number[]>>;

/** Cards drawn and stored per second, from a full queue to an empty one. */
export interface DrainFigures {
  readonly cards: number;
  /** One instance on SQLite. */
  readonly sqlitePerSecond: Spread;
  /** One instance on PostgreSQL. */
  readonly onePerSecond: Spread;
  /** Two instances on the same PostgreSQL database. */
  readonly twoPerSecond: Spread;
  readonly twoToOne: Spread;
}

/** Has a queue drained by one instance and by two, in turns; whoever has no turn is halted. */
export async function measureDrain(
  server: DatabaseServer,
  context: BenchContext,
): Promise<DrainFigures> {
  const variants = { postgres: { ...OPTIONS, database: await server.create() }, sqlite: OPTIONS };
  return withApps(variants, context, async ({ postgres, sqlite }) => {
    context.say('Starting Strapi: postgres, a second instance');
    const second = await startBeside(postgres, context);
    try {
      for (const app of [postgres, sqlite]) {
        await app.ask('publish', { first: 0, count: CARDS });
        await app.ask('settle');
      }
      return summariseDrain(await drainInTurns([postgres, second], sqlite, context));
    } finally {
      await second.end();
    }
  });
}

/** @throws RangeError when there are no rounds */
export function summariseDrain({ sqlite, one, two }: Drained): DrainFigures {
  return {
    cards: CARDS,
    sqlitePerSecond: spread(sqlite),
    onePerSecond: spread(one),
    twoPerSecond: spread(two),
    twoToOne: compareRounds(two, one, (a, b) => a / b),
  };
}

async function drainInTurns(
  pair: readonly [AppProcess, AppProcess],
  sqlite: AppProcess,
  { rounds, say }: BenchContext,
): Promise<Drained> {
  const all = [...pair, sqlite];
  const measured: Record<Crew, number[]> = { sqlite: [], one: [], two: [] };
  let take = 0;
  const drain = (crew: readonly AppProcess[]) => {
    take += 1;
    for (const app of all) if (!crew.includes(app)) app.pause();
    return drainOnce(crew, take).finally(() => all.forEach((app) => app.resume()));
  };
  say(`Draining ${CARDS} cards: once by each to warm up, then ${rounds} rounds`);
  for (const app of all) await drain([app]);
  for (let round = 0; round < rounds; round += 1) {
    // Each of the pair works alone in every other round: one may be luckier than the other.
    const alone = pair[round % 2 === 0 ? 0 : 1];
    const crews: Record<Crew, readonly AppProcess[]> = {
      sqlite: [sqlite],
      one: [alone],
      two: pair,
    };
    for (const name of orderOf(CREWS, round)) measured[name].push(await drain(crews[name]));
    say(`  ${round + 1} of ${rounds} rounds`);
  }
  return measured;
}

/** @returns cards per second */
async function drainOnce(crew: readonly AppProcess[], take: number): Promise<number> {
  const [teller] = crew;
  if (teller === undefined) throw new RangeError('Nobody is there to drain the queue.');
  const known = await teller.ask('pictures');
  await teller.ask('refill', { take, count: CARDS });
  const since = performance.now();
  await Promise.all(crew.map((app) => app.ask('wake')));
  await teller.ask('settle');
  const seconds = (performance.now() - since) / 1000;
  const stored = (await teller.ask('pictures')) - known;
  if (stored !== CARDS) {
    throw new Error(`${CARDS} cards were queued, and ${stored} pictures were stored.`);
  }
  return CARDS / seconds;
}
