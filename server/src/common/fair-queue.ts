import { WaitingLine } from './waiting-line';

export interface FairQueueOptions {
  /** Pieces of work that run at the same time. */
  readonly atOnce: number;
  /** Pieces of work that may wait for one key. */
  readonly mostWaiting: number;
  /** The error of what finds as many waiting for its key already. */
  readonly tooMany: (waiting: number) => Error;
}

export interface Turn {
  /** Whose work it is. Keys take turns, however much waits for any one of them. */
  readonly key: string;
  /**
   * Whether it goes after everything else of its key.
   * @default false
   */
  readonly later?: boolean | undefined;
  /** Once aborted, work that has not begun never begins. */
  readonly signal?: AbortSignal | undefined;
}

export interface FairQueue {
  /**
   * Does a piece of work when its turn has come.
   * @throws `tooMany`'s error, the signal's reason, and whatever the work throws
   */
  run<Result>(work: () => Promise<Result>, turn: Turn): Promise<Result>;
}

/** What waits for one key. */
interface Lane {
  readonly first: WaitingLine;
  readonly later: WaitingLine;
}

const waitingIn = ({ first, later }: Lane): number => first.length + later.length;

/** Work of several keys that share what does it: round robin between the keys. */
export function createFairQueue({ atOnce, mostWaiting, tooMany }: FairQueueOptions): FairQueue {
  // In the order in which their turns come: a map keeps that of its insertions.
  const lanes = new Map<string, Lane>();
  let running = 0;

  function startNext(): void {
    for (const [key, lane] of lanes) {
      if (running >= atOnce) return;
      lanes.delete(key);
      // Those who waited here may have left.
      if (waitingIn(lane) === 0) continue;
      // A map that is walked through also comes to what is inserted meanwhile.
      if (waitingIn(lane) > 1) lanes.set(key, lane);
      (lane.first.length > 0 ? lane.first : lane.later).startFirst();
    }
  }

  function turnOf({ key, later = false, signal }: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      const lane = lanes.get(key) ?? { first: new WaitingLine(), later: new WaitingLine() };
      const waiting = waitingIn(lane);
      if (waiting >= mostWaiting) {
        reject(tooMany(waiting));
        return;
      }
      const start = () => {
        running += 1;
        resolve();
      };
      lane[later ? 'later' : 'first'].add(start, reject, signal);
      lanes.set(key, lane);
      startNext();
    });
  }

  return {
    async run(work, turn) {
      await turnOf(turn);
      try {
        turn.signal?.throwIfAborted();
        return await work();
      } finally {
        running -= 1;
        startNext();
      }
    },
  };
}
