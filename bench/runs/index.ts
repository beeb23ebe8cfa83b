import type { RunRequest } from '../../server/src/contracts/runs';
import { ARTICLE } from '../app/content';
import { makeHome, type AppProcess } from '../app/start';
import type { MeasuredRun } from '../app/runs';
import type { Bench, BenchContext } from '../lib/bench';
import { onDatabases } from '../scale/databases';
import type { ServerDatabase } from '../../tests/integration/harness/database';
import { runsTable, type RunScenario } from './tables';

const ENTRIES = 20_000;

/** Cards that are really drawn, where nobody asked for more: all of a big site would take an hour. */
const DRAWN = 100;

const PUBLISHES = 10;

/** A list filtered by a relation: the one author of all. */
const BY_AUTHOR: RunRequest['filter'] = {
  uids: [ARTICLE],
  list: { filters: { $and: [{ author: { id: { $notNull: true } } }] } },
};

/** The apps work on runs and draw when they are told to. */
const CONFIG = { queue: { work: false } };

/**
 * How fast a run judges the cards of a big site, and draws those that changed; what that does to Strapi's
 * event loop, its memory, and to who publishes meanwhile. It fails for no aim: times are the machine's, too.
 */
const bench: Bench = {
  rounds: 1,
  run: async (context) => {
    const { entries = ENTRIES, database = 'sqlite' } = context;
    const sites = await onDatabases(database, context, (on, name) => {
      context.say(`Runs over ${entries} entries: ${name}`);
      return measure(on, entries, context);
    });
    return {
      figures: { entries, sites: Object.fromEntries(sites) },
      tables: [...sites].map(([name, scenarios]) => runsTable(name, entries, scenarios)),
    };
  },
};

export default bench;

async function measure(
  database: 'sqlite' | ServerDatabase,
  entries: number,
  context: BenchContext,
): Promise<readonly RunScenario[]> {
  const home = makeHome({ database }, context);
  const scenarios: RunScenario[] = [];
  let idleMs: readonly number[] = [];
  const add = async (
    app: AppProcess,
    name: string,
    request: RunRequest,
    draws: boolean,
  ): Promise<void> => {
    context.say(`  ${name}`);
    const before = await app.ask('memory');
    const run: MeasuredRun = await app.ask('makeRun', request, draws);
    scenarios.push({ name, idleMs, memory: { before, after: await app.ask('memory') }, ...run });
  };
  try {
    const first = await home.start(CONFIG);
    try {
      await first.ask('fillSite', entries);
      await first.ask('linkCovers');
      await first.ask('pretendRight');
    } finally {
      await first.end();
    }
    const app = await home.start(CONFIG);
    try {
      idleMs = await app.ask('publishIdle', PUBLISHES);
      await add(app, 'dry run', { filter: {}, isDryRun: true }, false);
      await add(app, 'dry run of a list', { filter: BY_AUTHOR, isDryRun: true }, false);
      const changed = Math.min(context.changed ?? DRAWN, entries);
      await app.ask('retitleSome', changed);
      await add(app, `${changed} changed`, { filter: {} }, true);
      await add(app, 'all unchanged', { filter: {} }, false);
    } finally {
      await app.end();
    }
    return scenarios;
  } finally {
    await home.remove();
  }
}
