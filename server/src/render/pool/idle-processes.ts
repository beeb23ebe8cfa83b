import type { RenderProcess } from './render-process';

/** Processes that wait for a card. */
export interface IdleProcesses {
  add(process: RenderProcess): void;
  /** Takes the one that drew last, so that few stay warm and the others get to rest. */
  take(): RenderProcess | undefined;
  /** Takes all of them. */
  clear(): RenderProcess[];
}

/**
 * @param idleMs milliseconds after which a process that nobody took is given to `end`
 */
export function createIdleProcesses(
  idleMs: number,
  end: (process: RenderProcess) => void,
): IdleProcesses {
  const timers = new Map<RenderProcess, NodeJS.Timeout>();

  function remove(process: RenderProcess): void {
    clearTimeout(timers.get(process));
    timers.delete(process);
  }

  return {
    add(process) {
      const rest = () => {
        remove(process);
        end(process);
      };
      timers.set(process, setTimeout(rest, idleMs).unref());
    },
    take() {
      // A map keeps the order in which its entries were added.
      for (const process of [...timers.keys()].reverse()) {
        remove(process);
        // It may have died meanwhile.
        if (process.alive) return process;
      }
      return undefined;
    },
    clear() {
      const processes = [...timers.keys()];
      processes.forEach(remove);
      return processes;
    },
  };
}
