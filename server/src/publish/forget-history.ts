import type { HistoryTable } from '../queue/history-table';
import { forgetDeleted, type ForgetOptions } from './forget-deleted';

export interface ForgetHistoryOptions extends ForgetOptions {
  readonly history: HistoryTable;
}

/**
 * Forgets what goes back too far in the history of each card, and the history of entries that were
 * deleted. That of an entry which is only unpublished stays, so that it may be pinned from once it is
 * published again.
 */
export function forgetHistory(
  { history, ...options }: ForgetHistoryOptions,
  signal: AbortSignal,
): Promise<void> {
  return forgetDeleted(history, options, signal, (keys) =>
    history.shorten(keys.map(({ documentId }) => documentId)),
  );
}
