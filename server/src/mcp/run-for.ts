import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { OgImageError } from '../contracts/errors';
import { RUN_STATES, RUN_TARGETS, type RunView } from '../contracts/runs';
import { getService } from '../service';
import type { RunAsker } from '../wiring/runs';

/** How long an answer waits for a run to end, in milliseconds: agents wait little longer for a tool. */
const PATIENCE = 8_000;

/** How often the run is looked at meanwhile, in milliseconds. */
const LOOK = 200;

const name = z.string().min(1).max(255);

export const runInput = z.object({
  run: name.optional().describe('A run that was started before, to be told how it goes.'),
  uid: name
    .optional()
    .describe('A content type, such as "api::article.article"; left out, all of them.'),
  documentIds: z
    .array(name)
    .min(1)
    .max(500)
    .optional()
    .describe('Entries of that content type; left out, all of them.'),
  locale: name.optional().describe('Such as "en"; left out, all of them.'),
  template: name.optional().describe('Cards that were last drawn with this template.'),
  state: z
    .enum(RUN_TARGETS)
    .optional()
    .describe('Which cards: "stale" since the look has changed, "failed", "missing", or "all".'),
  publishedSince: z.iso.datetime({ offset: true }).optional().describe('ISO 8601.'),
  force: z.boolean().optional().describe('Whether cards are drawn that would look the same.'),
  dryRun: z.boolean().optional().describe('Whether it only counts what would be drawn.'),
});

export const runShape = z.object({
  run: z.string(),
  state: z.enum(RUN_STATES),
  dryRun: z.boolean(),
  /** See `RunCounts`. */
  counts: z.object({
    total: z.number().nullable(),
    looked: z.number(),
    unchanged: z.number(),
    drawing: z.number(),
    drawn: z.number(),
    failed: z.number(),
    skipped: z.number(),
    paid: z.number(),
  }),
  /** Reckoned; null while nothing is known. */
  secondsLeft: z.number().nullable(),
  /** Why it was cancelled where no person did that. */
  problem: z.string().nullable(),
});

type Asked = z.infer<typeof runInput>;

/**
 * Starts a run, or tells of one that was started before, once it is over or some seconds have gone by.
 * @throws OgImageError OG_RUN_UNKNOWN, and what `Runs.create` throws
 */
export async function runFor(
  strapi: Core.Strapi,
  asked: Asked,
  asker: RunAsker,
  signal?: AbortSignal,
): Promise<z.infer<typeof runShape>> {
  const runs = getService(strapi, 'runs');
  const start = performance.now();
  let view =
    asked.run === undefined ? await startOf(strapi, asked, asker) : await runs.view(asked.run);
  while (view.endedAt === null && performance.now() - start < PATIENCE) {
    if (signal?.aborted === true) break;
    await sleep(LOOK);
    view = await runs.view(view.id);
  }
  return toShape(view);
}

function startOf(
  strapi: Core.Strapi,
  { uid, documentIds, locale, template, state, publishedSince, force, dryRun }: Asked,
  asker: RunAsker,
): Promise<RunView> {
  if (documentIds !== undefined && uid === undefined) {
    throw new OgImageError(
      'OG_CONTENT_TYPE_UNKNOWN',
      'Name the content type of the entries (uid).',
    );
  }
  const filter = {
    ...(uid !== undefined && { uids: [uid] }),
    ...(locale !== undefined && { locales: [locale] }),
    ...(template !== undefined && { templates: [template] }),
    documentIds,
    state,
    publishedSince,
  };
  return getService(strapi, 'runs').create({ filter, force, isDryRun: dryRun }, asker);
}

function toShape({
  id,
  state,
  isDryRun,
  counts,
  leftMs,
  problem,
}: RunView): z.infer<typeof runShape> {
  const secondsLeft = leftMs === null ? null : Math.round(leftMs / 1_000);
  const said = problem?.message ?? null;
  return { run: id, state, dryRun: isDryRun, counts: { ...counts }, secondsLeft, problem: said };
}
