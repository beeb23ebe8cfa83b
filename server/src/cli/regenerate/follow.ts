import { setTimeout as sleep } from 'node:timers/promises';

import type { RunView } from '../../contracts/runs';
import type { Runs } from '../../wiring/runs';
import { formatProgress } from './format';

/** How often a run is looked at, and how often a line is written where it is kept, in milliseconds. */
const EVERY = { look: 500, line: 10_000 };

/** What a terminal shows anew in its place. */
const CLEAR = '\r\u001B[2K';

export interface FollowOptions {
  /** Where progress is shown, or null for nowhere. */
  readonly output: NodeJS.WriteStream | null;
}

/**
 * Shows how a run goes until it is over: on a terminal by one line that changes, elsewhere by a line now and
 * then. Ctrl+C pauses it, Enter resumes it, a second Ctrl+C cancels it.
 */
export async function followRun(
  runs: Pick<Runs, 'view' | 'act'>,
  id: string,
  { output }: FollowOptions,
): Promise<RunView> {
  const asked = onInterrupt(runs, id, output);
  let saidAt = -Infinity;
  try {
    for (;;) {
      const run = await runs.view(id);
      const isOver = run.state === 'finished' || run.state === 'cancelled';
      const now = performance.now();
      if (output?.isTTY === true) output.write(`${CLEAR}${formatProgress(run)}`);
      else if (output !== null && (isOver || now - saidAt >= EVERY.line)) {
        output.write(`${formatProgress(run)}\n`);
        saidAt = now;
      }
      if (isOver) {
        if (output?.isTTY === true) output.write('\n');
        return run;
      }
      await sleep(EVERY.look);
    }
  } finally {
    asked.stop();
  }
}

function onInterrupt(
  runs: Pick<Runs, 'act'>,
  id: string,
  output: NodeJS.WriteStream | null,
): { readonly stop: () => void } {
  let isPaused = false;
  // One thing is asked of a run at a time; what does not fit any more is no trouble.
  const ask = (action: 'pause' | 'resume' | 'cancel', said: string): void => {
    isPaused = action === 'pause';
    if (said !== '') output?.write(`\n${said}\n`);
    void runs.act(id, action).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    });
  };
  const interrupt = (): void => {
    if (isPaused) ask('cancel', '');
    else ask('pause', 'Paused. Enter goes on, Ctrl+C cancels the run.');
  };
  const enter = (): void => {
    if (isPaused) ask('resume', '');
  };
  // Strapi's own would end the process.
  const others = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', interrupt);
  if (process.stdin.isTTY) process.stdin.on('data', enter);
  return {
    stop() {
      process.off('SIGINT', interrupt);
      for (const other of others) process.on('SIGINT', other);
      if (process.stdin.isTTY) process.stdin.off('data', enter).pause();
    },
  };
}
