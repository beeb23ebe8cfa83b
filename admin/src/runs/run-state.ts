import type { RunView } from '../../../server/src/contracts/runs';
import type { PageMessageKey } from '../i18n/page-messages';

/** Whether nothing more becomes of a run by itself. */
export function isOver({ state }: Pick<RunView, 'state'>): boolean {
  return state === 'finished' || state === 'cancelled';
}

/** How much of a run is done, of 100; null while nobody knows how much there is. */
export function progressOf({ counts }: Pick<RunView, 'counts'>): number | null {
  const { total, looked, drawing } = counts;
  if (total === null) return null;
  if (total === 0) return 100;
  return Math.min(100, Math.floor((Math.max(0, looked - drawing) / total) * 100));
}

export const STATE_TEXTS = {
  waiting: 'run.waiting',
  running: 'run.running',
  paused: 'run.paused',
  finished: 'run.finished',
  cancelled: 'run.cancelled',
} as const satisfies Record<RunView['state'], PageMessageKey>;
