import type { Core } from '@strapi/strapi';

import { reasonOf } from '../../contracts/errors';
import { fine, found, type Found } from '../../contracts/health';
import { redisTarget, type Connection } from '../../queue/bullmq/connection';
import { loadBullmq } from '../../queue/bullmq/load';
import { packageRoot } from '../../render/package-root';
import { getService } from '../../service';
import type { Check } from '../check';

/** How long Redis may take to be connected to and to answer, in milliseconds. */
const LIMIT = 5_000;

/** Whether Redis answers, where the driver `bullmq` needs it. */
export const redis: Check = {
  id: 'redis',
  async look({ strapi }) {
    const { driver, connection } = getService(strapi, 'config').queue;
    if (driver === 'database') return [];
    if (connection === null) {
      return [found('error', 'redisUnusable', { detail: '"queue.connection" names none' })];
    }
    try {
      return [await ping(strapi, connection)];
    } catch (error) {
      return [found('error', 'redisUnusable', { detail: reasonOf(error) })];
    }
  },
};

async function ping(strapi: Core.Strapi, connection: Connection): Promise<Found> {
  const { Redis } = loadBullmq([packageRoot(), strapi.dirs.app.root]);
  const { url, settings } = redisTarget(connection);
  const once = {
    ...settings,
    lazyConnect: true,
    connectTimeout: LIMIT,
    commandTimeout: LIMIT,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  };
  const client = url === undefined ? new Redis(once) : new Redis(url, once);
  // What goes wrong is told by the call that meets it; without a listener it would be logged.
  const troubles: unknown[] = [];
  client.on('error', (error: unknown) => troubles.push(error));
  const start = performance.now();
  try {
    await client.connect();
    await client.ping();
    return fine(`${Math.max(1, Math.round(performance.now() - start))} ms`);
  } catch (error) {
    // "Connection is closed." says less than what closed it.
    throw troubles[0] ?? error;
  } finally {
    client.disconnect();
  }
}
