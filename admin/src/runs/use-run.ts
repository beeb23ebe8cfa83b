import { useCallback } from 'react';

import type { RunView } from '../../../server/src/contracts/runs';
import { useRunsApi } from '../api/runs';
import { usePolled, type Polled } from '../api/use-polled';
import { isOver } from './run-state';

const EVERY_MS = 1_000;

/** A run as it stands, asked for until it is over. */
export function useRun(id: string): Polled<RunView> {
  const api = useRunsApi();
  return usePolled(
    useCallback((signal) => api.find(id, signal), [api, id]),
    (run) => (run !== null && isOver(run) ? null : EVERY_MS),
  );
}
