import { z } from 'zod';

import { milliseconds } from './milliseconds';
import { retentionDays } from './parts';

/** How pictures are kept in the media library. */
export const storeSchema = z
  .strictObject({
    /**
     * The name of the media library's folder for the pictures when it is made: editors may rename
     * and move it.
     * @default 'OG images'
     */
    folder: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^[^/]+$/, 'must be one folder name, without a slash')
      .default('OG images'),
    /**
     * How long a picture is kept after the last card turned away from it, in days. Old posts
     * point to old pictures.
     * @default 30
     */
    retentionDays: retentionDays.default(30),
    /**
     * How long the media library may take to keep a picture, in milliseconds. An upload over it
     * is given up, and the attempt made again later.
     * @default 60_000
     */
    timeoutMs: milliseconds(100).default(60_000),
    /**
     * Whether Strapi's event and webhook `media.create` tell of every picture that is stored. A
     * site that rebuilds on them would do so for each of ten thousand cards; `og-image.ready`
     * tells of a card that is complete.
     * @default false
     */
    mediaEvents: z.boolean().default(false),
    /**
     * The largest source picture that is read, in bytes.
     * @default 30_000_000
     */
    maxSourceBytes: z.number().int().min(1_000).max(500_000_000).default(30_000_000),
  })
  .prefault({});

/** How what no hook sees is looked for. */
export const sweepSchema = z
  .strictObject({
    /**
     * How often what no hook sees is looked for, in milliseconds: entries that were imported or
     * written by raw queries, pictures that were deleted. Also once at every start.
     * @default 300_000
     */
    everyMs: milliseconds(1_000).default(300_000),
    /**
     * Rows looked at in one go, 1 to 10,000.
     * @default 200
     */
    pageSize: z.number().int().min(1).max(10_000).default(200),
    /**
     * The rest between two pages, in milliseconds.
     * @default 50
     */
    pauseMs: milliseconds(0).default(50),
  })
  .prefault({});
