import { setTimeout as sleep } from 'node:timers/promises';

import { faultPoint } from '../common/fault-point';
import { PolledRounds } from '../common/polled-rounds';
import { turn } from '../common/turn';
import { whileHeld } from '../common/while-held';
import { PLUGIN_ID } from '../constants';
import type { Problem } from '../contracts/problem';
import type { HeldRun, Run } from './run';
import type { RunTable } from './run-table';
import { workOnRun, type RunWorkOptions } from './run-work';

export interface RunLoopOptions<Key> extends RunWorkOptions<Key> {
  readonly table: RunTable;
  /** Told of a run that begins. */
  readonly onStarted: (run: Run) => Promise<void>;
  /** Why a run cannot go on whose pages fail again and again. */
  readonly problemOf: (error: unknown) => Problem;
  /** Told of trouble with the tables. */
  readonly onTrouble: (error: unknown) => void;
  /** Milliseconds. */
  readonly pollMs: number;
  /** Milliseconds. A holder that is killed is noticed after so long. */
  readonly leaseMs: number;
}

/** How often in a row the same run may break off before it is called off. */
const MOST_TROUBLES = 10;

/** The rest after it broke off, in milliseconds. */
const TROUBLE_REST = 1_000;

/** How long a database may take to note down that a stopping loop gives its run back, in milliseconds. */
const LAST_WORDS_MS = 5_000;

/**
 * Takes the run of a site that is under way, if no other instance has it, and works on it; at once when
 * woken, and every `pollMs` for what nobody announced. In an async scope of its own: see `WorkLoop`.
 */
export class RunLoop<Key> {
  private readonly rounds: PolledRounds;
  private troubles = 0;

  constructor(private readonly options: RunLoopOptions<Key>) {
    this.rounds = new PolledRounds({
      name: `${PLUGIN_ID}.runs`,
      once: () => this.once(),
      onTrouble: (error) => options.onTrouble(error),
      pollMs: options.pollMs,
    });
  }

  start(): void {
    this.rounds.start();
  }

  /** Looks for a run now. Cheap, never throws, may be called from anywhere. */
  wake(): void {
    this.rounds.ask();
  }

  /** Gives back the run in hand, after the page that it is at. */
  async stop(): Promise<void> {
    await this.rounds.stop({ inHand: () => [], drainMs: 0, lastWordsMs: LAST_WORDS_MS });
  }

  private async once(): Promise<void> {
    const { table, leaseMs, onStarted } = this.options;
    await turn();
    const claimed = await table.claim(leaseMs);
    if (claimed === null) return;
    faultPoint('after-run-claim');
    if (claimed.isNew) await onStarted(claimed.run);
    await this.work(claimed.run);
    // The next one has waited for this.
    this.rounds.ask();
  }

  private async work(run: HeldRun): Promise<void> {
    const { table, leaseMs, onTrouble } = this.options;
    const renew = () => table.renew(run, leaseMs);
    try {
      await whileHeld({ renew, leaseMs, onTrouble }, (lost) =>
        workOnRun(this.options, run, AbortSignal.any([lost, this.rounds.signal])),
      );
      this.troubles = 0;
    } catch (error) {
      onTrouble(error);
      await this.breakOff(run, error);
    }
    // Nothing where it is over, paused or lost.
    await table.release(run);
  }

  /** A page that fails for what it holds would fail for ever, and keep all other runs waiting. */
  private async breakOff(run: HeldRun, error: unknown): Promise<void> {
    this.troubles += 1;
    if (this.troubles >= MOST_TROUBLES) {
      this.troubles = 0;
      await this.options.callOff(run, this.options.problemOf(error));
      return;
    }
    await sleep(TROUBLE_REST, undefined, { ref: false, signal: this.rounds.signal }).catch(
      // Called off: what it waits for is over.
      () => undefined,
    );
  }
}
