import { z } from 'zod';

import { milliseconds } from './milliseconds';

/** What the plugin passes on to ioredis, and no more: other options could break what it promises. */
const redisConnection = z.union(
  [
    z.url({ protocol: /^rediss?$/ }),
    z.strictObject({
      host: z.string().min(1).max(253).default('127.0.0.1'),
      port: z.number().int().min(1).max(65_535).default(6379),
      username: z.string().optional(),
      password: z.string().optional(),
      db: z.number().int().min(0).optional(),
      /** `true`, or the options of Node's `tls.connect`. */
      tls: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
    }),
  ],
  {
    error:
      'must be a Redis URL such as "redis://127.0.0.1:6379/0", or { host, port, username, password, db, tls }',
  },
);

/** How cards wait for being drawn, and who draws them. */
export const queueSchema = z
  .strictObject({
    /**
     * What tells instances of cards to draw. `database`: the card table alone, no server to run.
     * `bullmq`: BullMQ on Redis, for workers on many machines; the packages `bullmq` and `ioredis`
     * are installed beside the plugin, and the card table stays the truth.
     * @default 'database'
     */
    driver: z.enum(['database', 'bullmq']).default('database'),
    /**
     * For `bullmq`, the Redis: a URL, or `{ host, port, username, password, db, tls }`.
     * @default null
     */
    connection: redisConnection.nullable().default(null),
    /**
     * For `bullmq`, what the names of its keys begin with. One for each Strapi that shares a Redis.
     * @default 'og-image'
     */
    prefix: z.string().min(1).max(100).default('og-image'),
    /**
     * Whether this Strapi draws cards. Where it is false, publishing only queues them for the
     * instances that do.
     * @default true
     */
    work: z.boolean().default(true),
    /**
     * Cards this instance works on at once.
     * @default 4
     */
    concurrency: z.number().int().min(1).max(64).default(4),
    /**
     * How often the table is asked for work that nobody announced, in milliseconds.
     * @default null: 5_000, and 30_000 with the driver `bullmq`
     */
    pollMs: milliseconds(100).nullable().default(null),
    /**
     * How long a card is held before another instance may take it over, in milliseconds. It is
     * renewed every third of it.
     * @default 60_000
     */
    leaseMs: milliseconds(3_000).default(60_000),
    /**
     * Attempts at a card before it is set aside as failed.
     * @default 5
     */
    maxAttempts: z.number().int().min(1).max(100).default(5),
    /**
     * The wait before the second attempt, in milliseconds. It doubles with every attempt.
     * @default 2_000
     */
    backoffMs: milliseconds(10).default(2_000),
    /**
     * After how long the sweep tries a failed card again that may have been out of luck, and looks
     * again at one that was drawn without a cover that could not be reached, in milliseconds.
     * @default 3_600_000
     */
    recheckMs: milliseconds(1_000).default(3_600_000),
    /**
     * How long a stopping Strapi waits for the cards in hand, in milliseconds.
     * @default 10_000
     */
    drainMs: milliseconds(0).default(10_000),
  })
  .prefault({});
