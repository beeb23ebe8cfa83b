import type { RunView } from '../../../server/src/contracts/runs';
import type { RunsApi } from '../api/runs';
import { isOver } from './run-state';

const EVERY_MS = 2_000;

/** Runs that are watched, by their ids: each is told of once. */
const watched = new Set<string>();

/**
 * Looks at a run until it is over, also after the dialog that started it was closed: what it needs
 * belongs to the whole admin.
 * @param tell called once, with the run that is over
 */
export async function watchRun(
  api: Pick<RunsApi, 'find'>,
  id: string,
  tell: (run: RunView) => void,
  everyMs = EVERY_MS,
): Promise<void> {
  if (watched.has(id)) return;
  watched.add(id);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    try {
      const run = await api.find(id, new AbortController().signal);
      if (!isOver(run)) continue;
      watched.delete(id);
      tell(run);
      return;
    } catch (error) {
      // The server is away for a moment, or the session has ended: a run that is gone is not told of.
      if (!isGone(error)) continue;
      watched.delete(id);
      return;
    }
  }
}

function isGone(error: unknown): boolean {
  const status = (error as { readonly response?: { readonly status?: number } }).response?.status;
  return status === 401 || status === 403 || status === 404;
}
