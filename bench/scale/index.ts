import type { Bench } from '../lib/bench';
import { missedAims } from './aims';
import { onDatabases } from './databases';
import { measureSite } from './site';
import { scaleTable } from './tables';

const ENTRIES = 20_000;

/**
 * What happens to Strapi's event loop, and to requests from another process, while many cards of a
 * big site change. It compares with aims and fails for none: times are the machine's, too.
 */
const bench: Bench = {
  rounds: 1,
  run: async (context) => {
    const { entries = ENTRIES, database = 'sqlite' } = context;
    const sites = await onDatabases(database, context, (on, name) => {
      context.say(`A site of ${entries} entries: ${name}`);
      return measureSite(on, entries, context);
    });
    return {
      figures: {
        entries,
        sites: Object.fromEntries(
          [...sites].map(([name, scenarios]) => [
            name,
            scenarios.map((scenario) => ({
              ...scenario,
              missed: missedAims(scenario, scenarios[0] ?? scenario, name),
            })),
          ]),
        ),
      },
      tables: [...sites].map(([name, scenarios]) => scaleTable(name, entries, scenarios)),
    };
  },
};

export default bench;
