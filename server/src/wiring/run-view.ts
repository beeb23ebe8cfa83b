import type { Core } from '@strapi/strapi';

import type { RunView } from '../contracts/runs';
import { RENDER_UID } from '../constants';
import { isOver, type Mark, type Run } from '../runs/run';
import type { RunCards } from '../runs/run-cards';
import { getService } from '../service';
import { adminNames } from './history';

/** Below this, a rate is chance: milliseconds. */
const LEAST_WATCHED = 1_000;

/** Pictures that the time of a card is reckoned from. */
const LATEST_PICTURES = 100;

/** Two pictures that were stored further apart were not drawn one after the other, in milliseconds. */
const LONGEST_GAP = 5_000;

/** Runs as administrators see them, with what became of the cards that are not counted yet. */
export async function runViews(
  strapi: Core.Strapi,
  cards: RunCards,
  runs: readonly Run[],
): Promise<RunView[]> {
  const ids = new Set(runs.flatMap(({ startedBy }) => startedBy ?? []));
  const names = await adminNames(strapi, [...ids]);
  const now = getService(strapi, 'clock').now();
  const views: RunView[] = [];
  for (const run of runs) {
    const current = run.isDryRun ? run : await withUncounted(cards, run);
    views.push(toView(current, names, now));
  }
  return views;
}

async function withUncounted(cards: RunCards, run: Run): Promise<Run> {
  const { waiting, drawn, unchanged, failed } = await cards.uncounted(run);
  const { counts } = run;
  return {
    ...run,
    counts: {
      ...counts,
      unchanged: counts.unchanged + unchanged,
      drawing: waiting,
      drawn: counts.drawn + drawn,
      failed: counts.failed + failed,
    },
  };
}

function toView(run: Run, names: ReadonlyMap<number, string>, now: number): RunView {
  const { documentId: id, state, isDryRun, force, filter, startedBy, problem } = run;
  const total = run.counts.total === null ? null : Math.max(run.counts.total, run.counts.looked);
  const perSecond = rateOf(run, now);
  return {
    id,
    state,
    isDryRun,
    force,
    filter,
    startedBy: startedBy === null ? null : (names.get(startedBy) ?? null),
    counts: { ...run.counts, total },
    perSecond,
    leftMs: isOver(run) ? run.leftMs : leftOf(run, total, perSecond),
    problem,
    createdAt: new Date(run.madeAt).toISOString(),
    startedAt: toText(run.startedAt),
    endedAt: toText(run.endedAt),
  };
}

/** Cards that are done, of those that the run has looked at. */
function doneOf({ counts, isDryRun }: Run): number {
  return isDryRun ? counts.looked : counts.looked - counts.drawing;
}

/** Cards in a second: lately, or of a run that is over, all in all. */
function rateOf(run: Run, now: number): number | null {
  const { startedAt, endedAt, marks, state } = run;
  if (startedAt === null || state === 'paused' || state === 'waiting') return null;
  const start: Mark = { at: startedAt, done: 0 };
  const since = isOver(run) ? start : (marks.older ?? marks.newer ?? start);
  const watched = (endedAt ?? now) - since.at;
  if (watched < LEAST_WATCHED && !isOver(run)) return null;
  return watched <= 0 ? null : Math.max(0, (doneOf(run) - since.done) / watched) * 1_000;
}

function leftOf(run: Run, total: number | null, perSecond: number | null): number | null {
  if (total === null || perSecond === null || perSecond === 0) return null;
  return Math.round(((total - doneOf(run)) / perSecond) * 1_000);
}

/**
 * How long a run would take that a dry run has looked at: as long again to look, and to draw as long as the
 * last pictures took that were drawn one after the other. Null where there are too few of those.
 * @returns milliseconds
 */
export async function reckon(strapi: Core.Strapi, run: Run): Promise<number | null> {
  const { drawing } = run.counts;
  const lookedMs = getService(strapi, 'clock').now() - (run.startedAt ?? run.madeAt);
  if (drawing === 0) return lookedMs;
  const rows: { storedAt: string | number | null }[] = await strapi.db.query(RENDER_UID).findMany({
    where: { format: 'og' },
    select: ['storedAt'],
    orderBy: { id: 'desc' },
    limit: LATEST_PICTURES,
  });
  const gaps = rows
    .slice(1)
    .map(({ storedAt }, index) => Number(rows[index]?.storedAt ?? 0) - Number(storedAt ?? 0))
    .filter((gap) => gap >= 0 && gap <= LONGEST_GAP);
  if (gaps.length < 3) return null;
  const eachMs = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return Math.round(lookedMs + drawing * eachMs);
}

function toText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
