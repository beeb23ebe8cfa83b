import type { BenchContext } from '../lib/bench';
import { withApps } from '../publish/apps';
import { compare, costOf, publishInTurns, type ComparedCost, type Cost } from '../publish/latency';
import type { DatabaseServer } from './servers';

/** Publishes are short beside a queue that is drained: so many rounds of them to one of that. */
export const ROUNDS_EACH = 10;

/** The rows of a publish's cost on PostgreSQL; see the bench `publish` for what they mean. */
export interface PublishFigures {
  readonly off: Cost;
  readonly control: ComparedCost;
  readonly queueing: ComparedCost;
}

/** Publishes with the plugin and without, where the queue is all that the plugin adds. */
export async function measurePublish(
  server: DatabaseServer,
  context: BenchContext,
): Promise<PublishFigures> {
  const variants = {
    off: { withPlugin: false, database: await server.create() },
    control: { withPlugin: false, database: await server.create() },
    queueing: { pluginConfig: { queue: { work: false } }, database: await server.create() },
  };
  return withApps(variants, context, async (apps) => {
    const rounds = context.rounds * ROUNDS_EACH;
    const { off, control, queueing } = await publishInTurns(apps, [], { ...context, rounds });
    return { off: costOf(off), control: compare(control, off), queueing: compare(queueing, off) };
  });
}
