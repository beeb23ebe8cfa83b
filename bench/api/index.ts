import type { ServerDatabase } from '../../tests/integration/harness/database';
import { startApp, type AppProcess } from '../app/start';
import type { Bench, BenchContext } from '../lib/bench';
import { withServers, type ServerName } from '../queue/servers';
import { nameOf, type DatabaseChoice } from '../scale/databases';
import { Client } from './client';
import { ENTRIES, measureReads, READS, type Asked, type ReadFigures } from './reads';
import { measureRoutes, type RouteFigures } from './routes';
import { readTable, routeTable } from './tables';

const OPTIONS = {
  off: { withPlugin: false },
  control: { withPlugin: false },
  on: {},
} as const;

/** Rounds of the routes: each is eight hundred requests. */
const ROUTE_ROUNDS = 10;

interface Figures {
  readonly reads: Readonly<Record<string, ReadFigures>>;
  readonly routes: RouteFigures;
}

/** What front ends wait for: reads with cards against reads without the plugin, and its own routes. */
const bench: Bench = {
  rounds: 100,
  run: async (context) => {
    const results = new Map<DatabaseChoice, Figures>();
    for (const database of databasesOf(context)) {
      context.say(`On ${nameOf(database)}`);
      results.set(database, await onDatabase(database, context));
    }
    return {
      figures: Object.fromEntries(results),
      tables: [...results].flatMap(([database, { reads, routes }]) => [
        readTable(nameOf(database), reads, context.rounds),
        routeTable(nameOf(database), routes, ROUTE_ROUNDS),
      ]),
    };
  },
};

export default bench;

function databasesOf({ database }: BenchContext): DatabaseChoice[] {
  if (database === undefined) return ['sqlite', 'postgres'];
  if (database === 'all') return ['sqlite', 'postgres', 'mariadb'];
  return [database as DatabaseChoice];
}

/** Each app has a database of its own, for only one of them has the plugin's tables. */
async function onDatabase(choice: DatabaseChoice, context: BenchContext): Promise<Figures> {
  if (choice === 'sqlite') return measure(() => Promise.resolve('sqlite'), context);
  return withServers(context, (servers) => {
    const server = servers.get(nameOf(choice) as ServerName);
    if (server === undefined) throw new Error(`${nameOf(choice)} does not answer.`);
    return measure(() => server.create(), context);
  });
}

async function measure(
  newDatabase: () => Promise<'sqlite' | ServerDatabase>,
  context: BenchContext,
): Promise<Figures> {
  const apps: AppProcess[] = [];
  const clients: Client[] = [];
  const start = async (called: keyof typeof OPTIONS): Promise<Asked> => {
    context.say(`Starting Strapi: ${called}`);
    const database = await newDatabase();
    const app = await startApp({ ...OPTIONS[called], withGraphql: true, database }, context);
    apps.push(app);
    await app.ask('publish', { first: 0, count: ENTRIES });
    if (called === 'on') await app.ask('settle');
    const client = new Client(await app.ask('openReads'));
    clients.push(client);
    return { client, cpu: () => app.ask('cpu') };
  };
  try {
    const off = await start('off');
    const control = await start('control');
    const on = await start('on');
    const all = { off, control, relation: off, on };
    const reads: Record<string, ReadFigures> = {};
    for (const [way, question] of Object.entries(READS)) {
      context.say(`Reading ${ENTRIES} entries by ${way}`);
      reads[way] = await measureReads(all, question, context);
    }
    const routes = await measureRoutes(on.client, { ...context, rounds: ROUTE_ROUNDS });
    return { reads, routes };
  } finally {
    for (const client of clients) client.close();
    await Promise.all(apps.map((app) => app.end()));
  }
}
