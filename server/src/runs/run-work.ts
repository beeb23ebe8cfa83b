import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { faultPoint } from '../common/fault-point';
import { turn } from '../common/turn';
import type { Problem } from '../contracts/problem';
import type { HeldRun, Run, RunPage } from './run';
import type { RunCards } from './run-cards';
import type { RunTable } from './run-table';

/** Where a run's entries come from, and what becomes of them. */
export interface RunPages<Key> {
  /** How many cards fit the run's filter. */
  count(run: Run, signal: AbortSignal): Promise<number>;
  /** Looks at the next entries, `limit` at most. */
  next(run: Run, limit: number): Promise<RunPage<Key>>;
}

export interface RunWorkOptions<Key> {
  readonly table: RunTable;
  readonly cards: RunCards;
  readonly pages: RunPages<Key>;
  /** Why a run may not go on, such as that who started it is gone; else null. Asked before each page. */
  readonly objection: (run: Run) => Promise<Problem | null>;
  /** Puts cards into the queue. */
  readonly enqueue: (run: Run, keys: readonly Key[]) => Promise<void>;
  /** For a dry run that is over: how long the run itself would take, in milliseconds, or null. */
  readonly reckon: (run: Run) => Promise<number | null>;
  /** Calls a run off. */
  readonly callOff: (run: Run, problem: Problem) => Promise<void>;
  /** Told of a run that is over. */
  readonly onFinished: (run: Run) => Promise<void>;
  /** Entries looked at in one go. */
  readonly pageSize: number;
  /** Cards of a run that may wait at once, so that it can be paused, and publishes need not. */
  readonly mostWaiting: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Between two looks at whether there is room in the queue: from and to, in milliseconds. */
const REST = { least: 100, most: 1_000 };

/** The least that a page is worth its queries for. */
const LEAST_PAGE = 20;

/** How often the rate is looked at, in milliseconds. */
const MARK_EVERY = 5_000;

/** How long a page may take, in milliseconds: part of it holds the event loop. A longer one is followed by smaller ones. */
const PAGE_MS = 150;

/**
 * Works on a run until it is over, paused, cancelled, or lost to others. A page is judged, then its cards are
 * put into the queue, then it is counted: whoever is killed in between leaves it to be judged once more, and
 * a card that the run has put into the queue is not put there again.
 */
export async function workOnRun<Key>(
  options: RunWorkOptions<Key>,
  held: HeldRun,
  signal: AbortSignal,
): Promise<void> {
  const { table, cards, pages, objection, callOff, mostWaiting } = options;
  let run = held;
  if (run.counts.total === null) {
    const total = await pages.count(run, signal);
    if (signal.aborted || !(await table.setTotal(run, total))) return;
  }
  const pace = new Pace(options);
  while (!signal.aborted) {
    await turn();
    // Those that are settled make no room: they are not in the queue any more.
    const tallied = run.isDryRun ? 0 : await cards.tally(run);
    if (tallied > 0) faultPoint('after-run-tally');
    await pace.mark(run);
    if (run.place.isOver && !run.retrying) {
      if (tallied > 0) continue;
      if ((run.isDryRun ? 0 : await cards.waiting(run)) === 0) return finish(options, run);
      await pace.rest(signal);
      continue;
    }
    const room = run.isDryRun ? Infinity : mostWaiting - (await cards.waiting(run));
    if (room <= 0) {
      await pace.rest(signal);
      continue;
    }
    const problem = await objection(run);
    if (problem !== null) return callOff(run, problem);
    const since = performance.now();
    const next = run.place.isOver
      ? await retry(options, run, room)
      : await page(options, run, pace.size(room), signal);
    if (next === null) return;
    pace.went(next.asked, next.found, performance.now() - since);
    if (next.found === 0 && next.run.retrying) await pace.rest(signal);
    run = next.run;
  }
}

interface Went {
  readonly run: HeldRun;
  /** Cards that were put into the queue, of so many that were looked at. */
  readonly asked: number;
  readonly found: number;
}

/** Null where the run is not this instance's any more. */
async function page<Key>(
  { table, cards, pages, enqueue }: RunWorkOptions<Key>,
  run: HeldRun,
  size: number,
  signal: AbortSignal,
): Promise<Went | null> {
  const looked = await pages.next(run, size);
  faultPoint('after-run-judge');
  if (signal.aborted) return null;
  if (looked.keys.length > 0) await enqueue(run, looked.keys);
  faultPoint('after-run-enqueue');
  if (!(await table.move(run, looked))) {
    // It may have been called off while the cards were on their way.
    const now = await table.find(run.documentId);
    if (now?.state === 'cancelled') await cards.takeOut(run);
    return null;
  }
  faultPoint('after-run-move');
  const { place, counts } = looked;
  return { run: { ...run, place }, asked: looked.keys.length, found: counts.looked };
}

async function retry<Key>(
  { table, cards }: RunWorkOptions<Key>,
  run: HeldRun,
  room: number,
): Promise<Went | null> {
  const retried = await cards.retry(run, room);
  // Of those that somebody's transaction holds just now, none: they are found again.
  if (retried !== null) return { run, asked: retried, found: retried };
  if (!(await table.endRetry(run))) return null;
  return { run: { ...run, retrying: false }, asked: 0, found: 0 };
}

async function finish<Key>(
  { table, reckon, onFinished }: RunWorkOptions<Key>,
  run: HeldRun,
): Promise<void> {
  const now = await table.find(run.documentId);
  const leftMs = run.isDryRun && now !== null ? await reckon(now) : null;
  const finished = await table.finish(run, leftMs);
  if (finished !== null) await onFinished(finished);
}

/** How fast a run goes: how much it looks at, how long it rests, and how it is reckoned. */
class Pace<Key> {
  private share = 0;
  private most: number;
  private restMs = REST.least;
  private marked = -Infinity;

  constructor(private readonly options: RunWorkOptions<Key>) {
    this.most = options.pageSize;
  }

  /** Entries to look at next, so that about as many cards are put into the queue as it has room for. */
  size(room: number): number {
    if (this.share === 0) return this.most;
    const wanted = Math.ceil(room / this.share);
    return Math.min(this.most, Math.max(LEAST_PAGE, wanted));
  }

  went(asked: number, found: number, tookMs: number): void {
    const { pageSize } = this.options;
    if (tookMs > PAGE_MS) this.most = Math.max(LEAST_PAGE, Math.floor(this.most / 2));
    else if (tookMs < PAGE_MS / 2) this.most = Math.min(pageSize, this.most * 2);
    this.share = found === 0 ? 0 : asked / found;
    this.restMs = REST.least;
  }

  async rest(signal: AbortSignal): Promise<void> {
    const called = { ref: false, signal };
    // Called off, what follows sees to it.
    await sleep(this.restMs, undefined, called).catch(() => undefined);
    this.restMs = Math.min(REST.most, this.restMs * 1.5);
  }

  async mark(run: HeldRun): Promise<void> {
    const { table, cards, now } = this.options;
    const at = now();
    if (Math.abs(at - this.marked) < MARK_EVERY) return;
    this.marked = at;
    const current = await table.find(run.documentId);
    if (current === null) return;
    const waiting = run.isDryRun ? 0 : await cards.waiting(run);
    await table.mark(run, current.counts.looked - waiting);
  }
}
