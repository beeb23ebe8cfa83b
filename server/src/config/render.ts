import { z } from 'zod';

import { milliseconds } from './milliseconds';

/** What pictures are written as. */
export const outputSchema = z
  .strictObject({
    /**
     * `auto` picks JPEG or PNG by what the card holds.
     * @default 'auto'
     */
    format: z.enum(['auto', 'jpeg', 'png']).default('auto'),
    /**
     * The largest picture, in bytes. WhatsApp drops pictures over about 300 kB.
     * @default 300_000
     */
    maxBytes: z.number().int().min(20_000).max(8_000_000).default(300_000),
  })
  .prefault({});

/** The processes that draw, and what each may take. */
export const renderSchema = z
  .strictObject({
    /**
     * Forked processes that draw, 1 to 16. They start when the first card comes.
     * @default null: one less than the cores, at most 4, and no more than fit into a quarter of
     * the memory of this machine or container
     */
    processes: z.number().int().min(1).max(16).nullable().default(null),
    /**
     * The time limit of one picture, in milliseconds. A process over it is killed.
     * @default 15_000
     */
    timeoutMs: milliseconds(100).default(15_000),
    /**
     * Pictures that may wait for a process. One more is put off.
     * @default 200
     */
    maxQueue: z.number().int().min(1).max(10_000).default(200),
    /**
     * What a process may take, in MB, 512 to 16,384. One that takes more while it draws is killed
     * (on Linux); one that keeps more than 70 % of it after a picture is replaced.
     * @default null: 1024, or a quarter of the memory where that is less, but at least 512
     */
    maxMemoryMb: z.number().int().min(512).max(16_384).nullable().default(null),
    /**
     * Pictures after which a process is replaced, whatever its memory, 1 to 1,000,000.
     * @default 2_000
     */
    maxCards: z.number().int().min(1).max(1_000_000).default(2_000),
    /**
     * How long a process waits for a picture before it ends, in milliseconds. The next picture
     * starts it anew.
     * @default 300_000
     */
    idleMs: milliseconds(1_000).default(300_000),
  })
  .prefault({});

/** How many previews there may be. */
export const previewSchema = z
  .strictObject({
    /**
     * Previews that may wait for one administrator, 1 to 1,000. One more is refused with 429.
     * @default 20
     */
    waiting: z.number().int().min(1).max(1_000).default(20),
    /**
     * Previews that one administrator may ask for in a minute, thumbnails among them, 1 to 100,000,
     * on each instance. One more is refused with 429 and `Retry-After`. Who types without a pause
     * with the gallery open asks for half as many.
     * @default 1_200
     */
    perMinute: z.number().int().min(1).max(100_000).default(1_200),
  })
  .prefault({});
