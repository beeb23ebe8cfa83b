import type { Bench } from '../lib/bench';
import { withServers } from '../queue/servers';
import { measureSite, type Scenario } from './site';
import { scaleTable } from './tables';

const ENTRIES = 20_000;

/**
 * What happens to Strapi's event loop, and to requests from another process, while many cards of a
 * big site change. Servers that do not answer are left out.
 */
const bench: Bench = {
  rounds: 1,
  run: (context) =>
    withServers(context, async (servers) => {
      const entries = context.entries ?? ENTRIES;
      const sites: Record<string, readonly Scenario[]> = {};
      context.say('SQLite');
      sites.SQLite = await measureSite('sqlite', entries, context);
      for (const [name, server] of servers) {
        context.say(name);
        sites[name] = await measureSite(await server.create(), entries, context);
      }
      return {
        figures: { entries, sites },
        tables: Object.entries(sites).map(([name, scenarios]) =>
          scaleTable(name, entries, scenarios),
        ),
      };
    }),
};

export default bench;
