import { z } from 'zod';

/** How webhooks are called that ask for the plugin's events. */
export const webhooksSchema = z
  .strictObject({
    /**
     * How long a receiver may take to answer, in milliseconds.
     * @default 10_000
     */
    timeoutMs: z.number().int().min(100).max(60_000).default(10_000),
    /**
     * How long to wait after each attempt that had no answer, 429 or 5xx, in milliseconds. After the
     * attempt that follows the last of them the delivery has failed. At most 20.
     * @default [10_000, 60_000, 300_000, 1_800_000, 7_200_000, 21_600_000]
     */
    retryMs: z
      .array(z.number().int().min(100).max(86_400_000))
      .max(20)
      .default([10_000, 60_000, 300_000, 1_800_000, 7_200_000, 21_600_000]),
    /**
     * Events that one call tells of at most.
     * @default 100
     */
    mostEvents: z.number().int().min(1).max(1_000).default(100),
  })
  .prefault({});
