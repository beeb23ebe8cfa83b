import { availableParallelism, totalmem } from 'node:os';

/**
 * What a render process may take. A card with a photo of 50 megapixels peaks at 350 MB, one of
 * 4096 x 4096 pixels with such a photo at 700 MB.
 */
export const FULL_PROCESS_MB = 1024;

/**
 * The least with which processes draw well: one that has drawn hundreds of photos holds some 300 MB,
 * and is replaced once it keeps more than 70 % of what it may take.
 */
export const LEAST_PROCESS_MB = 512;

/** More draw no faster than the queue and the database can hand cards out. */
const MOST_PROCESSES = 4;

/** Strapi, its database and whatever else runs there need the rest. */
const SHARE_OF_MEMORY = 1 / 4;

const MB = 1024 * 1024;

/** What there is to draw with. */
export interface Machine {
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
}

/** What was set by hand. */
export interface ChosenSize {
  readonly processes?: number | null;
  readonly maxMemoryMb?: number | null;
}

export interface PoolSize {
  /** Processes that may draw at the same time. */
  readonly processes: number;
  /** What each may take, in MB. */
  readonly maxMemoryMb: number;
}

/**
 * Sizes the pool: one process less than the cores, from 1 to 4, and together no more than a quarter
 * of the memory. Where that is less than one full process, its limit falls too, down to
 * {@link LEAST_PROCESS_MB}: a machine wants 2 GB at the least.
 * @param chosen holds whatever the machine
 */
export function poolSize({ cores, memory }: Machine, chosen: ChosenSize = {}): PoolSize {
  const budgetMb = Math.floor((memory * SHARE_OF_MEMORY) / MB);
  const maxMemoryMb = chosen.maxMemoryMb ?? within(LEAST_PROCESS_MB, budgetMb, FULL_PROCESS_MB);
  const most = Math.min(MOST_PROCESSES, Math.floor(budgetMb / maxMemoryMb));
  return { processes: chosen.processes ?? within(1, cores - 1, Math.max(1, most)), maxMemoryMb };
}

/** This machine, or the container that holds this process when its limits are narrower. */
export function thisMachine(): Machine {
  // Zero or an absurdly large number where nothing constrains it, by platform and Node version.
  const constrained = process.constrainedMemory() || Infinity;
  return { cores: availableParallelism(), memory: Math.min(totalmem(), constrained) };
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
