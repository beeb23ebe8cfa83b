import type { Passed } from '../app/queue';
import type { BenchContext } from '../lib/bench';
import { orderOf } from '../lib/rounds';
import { spread, type Spread } from '../lib/statistics';
import { withApps } from '../publish/apps';
import type { DatabaseServer, ServerName } from './servers';

/** Cards passed through the queue in one turn. */
export const CARDS = 500;

/** Cards that wait behind them in the other kind of turn, as in a bulk run over a large site. */
export const BACKLOG = 100_000;

export type DatabaseName = 'SQLite' | ServerName;

/** What a database makes of the queue's statements: one Strapi, and nothing drawn. */
export interface ClaimFigures {
  readonly cards: number;
  /** Queued one after the other, each in a transaction of its own. */
  readonly queuedPerSecond: Spread;
  /** Claimed and finished by one work loop with four cards in hand. */
  readonly claimedPerSecond: Spread;
  /** The same, while the backlog waits behind them. */
  readonly claimedBeforeBacklogPerSecond: Spread;
}

export type ClaimsByDatabase = Readonly<Partial<Record<DatabaseName, ClaimFigures>>>;

/** Passes cards through the queue on each database there is, in turns. */
export async function measureClaims(
  servers: ReadonlyMap<ServerName, DatabaseServer>,
  context: BenchContext,
): Promise<ClaimsByDatabase> {
  const pluginConfig = { queue: { work: false } };
  const variants: Record<string, object> = { SQLite: { pluginConfig } };
  for (const [name, server] of servers) {
    variants[name] = { pluginConfig, database: await server.create() };
  }
  return withApps(variants, context, async (apps) => {
    const names = Object.keys(apps) as DatabaseName[];
    const measured = new Map(names.map((name): [DatabaseName, Rounds] => [name, noRounds()]));
    context.say(`Passing ${CARDS} cards through the queue: ${context.rounds} rounds`);
    for (const app of Object.values(apps)) await app.ask('pass', { count: CARDS, backlog: 0 });
    for (let round = 0; round < context.rounds; round += 1) {
      for (const name of orderOf(names, round)) {
        const alone = await apps[name]?.ask('pass', { count: CARDS, backlog: 0 });
        const crowded = await apps[name]?.ask('pass', { count: CARDS, backlog: BACKLOG });
        if (alone !== undefined) measured.get(name)?.alone.push(alone);
        if (crowded !== undefined) measured.get(name)?.crowded.push(crowded);
      }
    }
    return Object.fromEntries([...measured].map(([name, rounds]) => [name, summarise(rounds)]));
  });
}

/** What was measured of one database, with nothing else in its queue and before a backlog. */
export interface Rounds {
  readonly alone: Passed[];
  readonly crowded: Passed[];
}

const noRounds = (): Rounds => ({ alone: [], crowded: [] });

/** @throws RangeError when there are no rounds */
export function summarise({ alone, crowded }: Rounds): ClaimFigures {
  const rates = (rounds: readonly Passed[], took: keyof Passed) =>
    spread(rounds.map((passed) => (CARDS / passed[took]) * 1000));
  return {
    cards: CARDS,
    queuedPerSecond: rates(alone, 'queuedMs'),
    claimedPerSecond: rates(alone, 'finishedMs'),
    claimedBeforeBacklogPerSecond: rates(crowded, 'finishedMs'),
  };
}
