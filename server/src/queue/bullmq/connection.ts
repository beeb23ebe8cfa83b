import type { ConnectionOptions } from 'node:tls';

import type { Config } from '../../config/schema';

/** `queue.connection`, once it is set. */
export type Connection = NonNullable<Config['queue']['connection']>;

/** What ioredis is told, by the names it has for it. */
interface RedisSettings {
  host?: string;
  port?: number;
  username?: string;
  password?: string;
  db?: number;
  tls?: ConnectionOptions;
  retryStrategy: (times: number) => number;
}

/** Where Redis is: a URL, or the rest of the options. */
export interface RedisTarget {
  readonly url?: string;
  readonly settings: RedisSettings;
}

/** The longest wait before Redis is tried again, in milliseconds. */
const LONGEST_WAIT = 5_000;

/**
 * How long Redis may take to answer a command that adds jobs, in milliseconds. Nobody waits for it;
 * a Strapi that is too busy to read the answer for a while shall not take Redis for gone.
 */
const COMMAND_LIMIT = 5_000;

/** Where Redis is, and that it is tried again for as long as Strapi runs. */
export function redisTarget(connection: Connection): RedisTarget {
  const retryStrategy = (times: number) => Math.min(times * 100, LONGEST_WAIT);
  if (typeof connection === 'string') return { url: connection, settings: { retryStrategy } };
  const { host, port, username, password, db, tls } = connection;
  return {
    settings: {
      host,
      port,
      retryStrategy,
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
      ...(db === undefined ? {} : { db }),
      ...(tls === undefined || tls === false ? {} : { tls: tls === true ? {} : tls }),
    },
  };
}

/**
 * For the connection that adds jobs: a command fails at once while Redis is gone, and soon where it
 * does not answer, so that nothing piles up. The table knows what was to be added.
 */
export const FAIL_FAST = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: COMMAND_LIMIT,
};
