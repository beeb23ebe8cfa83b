import type { Bench } from '../lib/bench';
import { measureClaims } from './claims';
import { measureDrain } from './drain';
import { measurePublish } from './publish';
import { withServers } from './servers';
import { claimsTable, drainTable, publishTable } from './tables';

/**
 * What the queue does in a second: cards drained by one instance and by two, cards claimed on each
 * database with nothing to draw, and what queueing adds to a publish. What needs a server that does
 * not answer is left out, and is null in the figures.
 */
const bench: Bench = {
  rounds: 6,
  run: (context) =>
    withServers(context, async (servers) => {
      const { rounds } = context;
      const postgres = servers.get('PostgreSQL');
      const claims = await measureClaims(servers, context);
      const drain = postgres === undefined ? null : await measureDrain(postgres, context);
      const publish = postgres === undefined ? null : await measurePublish(postgres, context);
      return {
        figures: { drain, claims, publish },
        tables: [
          ...(drain === null ? [] : [drainTable(drain, rounds)]),
          claimsTable(claims, rounds),
          ...(publish === null ? [] : [publishTable(publish, rounds)]),
        ],
      };
    }),
};

export default bench;
