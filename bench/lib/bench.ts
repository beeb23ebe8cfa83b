import type { Table } from './table';

/** One thing that is measured: the default export of `bench/<name>/index.ts`. */
export interface Bench {
  /** Rounds where nobody asked for another number. */
  readonly rounds: number;
  run(context: BenchContext): Promise<BenchResult>;
  /** Where it has one: the same for as long as it takes to see whether memory grows. */
  soak?(context: SoakContext): Promise<BenchResult>;
}

export interface BenchContext {
  readonly rounds: number;
  /** Entries of a big site, where another number than the bench's own was asked for. */
  readonly entries?: number | undefined;
  /** Its cards that a run draws, where another number than the bench's own was asked for. */
  readonly changed?: number | undefined;
  /** The database of a big site, or `all` of them, where another than the bench's own was asked for. */
  readonly database?: string | undefined;
  /** The folder of the bundled programs that a bench may fork. */
  readonly scripts: string;
  /** Ends when the person at the terminal has had enough: processes and folders shall go. */
  readonly signal: AbortSignal;
  /** Tells the person at the terminal what is under way. Never part of the result. */
  readonly say: (line: string) => void;
}

export interface SoakContext extends BenchContext {
  /** How often the thing that is measured is done. */
  readonly times: number;
}

export interface BenchResult {
  /** What `--json` prints. Every name says its unit, such as `p99Ms`. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** What is printed otherwise. */
  readonly tables: readonly Table[];
}
