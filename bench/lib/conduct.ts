import type { Bench, BenchContext, BenchResult } from './bench';
import { describeMachine, machineLine } from './machine';
import { renderMarkdown, renderTable } from './table';

/** How a result is printed. */
export type Print = 'tables' | 'markdown' | 'json';

export interface ConductOptions {
  readonly name: string;
  readonly rounds: number | undefined;
  /** Entries of a big site, or undefined where nobody asked for a number. */
  readonly entries: number | undefined;
  /** How many of them a run draws, or undefined where nobody asked for a number. */
  readonly changed: number | undefined;
  /** The database of a big site, or undefined where nobody asked for one. */
  readonly database: string | undefined;
  /** How often the thing is done in a soak, or undefined where none was asked for. */
  readonly times: number | undefined;
  readonly print: Print;
  readonly scripts: string;
}

/**
 * Runs a bench and prints its result, as tables or as one line of JSON; everything else goes to
 * standard error.
 * @throws Error when a soak is asked for and the bench has none
 * @returns the exit code
 */
export async function conduct(bench: Bench, options: ConductOptions): Promise<number> {
  const {
    name,
    print,
    scripts,
    times,
    entries,
    changed,
    database,
    rounds = bench.rounds,
  } = options;
  const machine = describeMachine();
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const context = { rounds, entries, changed, database, scripts, signal: stop.signal, say };
    const result = await (times === undefined ? bench.run(context) : soak(bench, context, times));
    const { figures, tables } = result;
    const render = print === 'markdown' ? renderMarkdown : renderTable;
    const text =
      print === 'json'
        ? JSON.stringify({ bench: name, rounds, machine, ...figures })
        : [...tables.map(render), machineLine(machine)].join('\n\n');
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    say('Called off.');
    return 130;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

function soak(bench: Bench, context: BenchContext, times: number): Promise<BenchResult> {
  if (bench.soak === undefined) throw new Error('This bench has no soak.');
  return bench.soak({ ...context, times });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
