import type { Bench } from '../lib/bench';
import { VARIANTS, withApps } from './apps';
import { measureEventLoop } from './event-loop';
import { measureLatency } from './latency';
import { eventLoopTable, latencyTable } from './tables';

/** What the plugin costs the publish of an entry, and Strapi's process while cards are drawn. */
const bench: Bench = {
  rounds: 60,
  run: (context) =>
    withApps(VARIANTS, context, async (apps) => {
      const publish = await measureLatency(apps, context);
      await Promise.all([apps.off.end(), apps.control.end(), apps.queueing.end()]);
      const eventLoop = await measureEventLoop(apps.drawing, context);
      return {
        figures: { publish, eventLoop },
        tables: [latencyTable(publish, context.rounds), eventLoopTable(eventLoop)],
      };
    }),
};

export default bench;
