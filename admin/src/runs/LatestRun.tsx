import { useCallback, useEffect } from 'react';

import { useRunsApi } from '../api/runs';
import { usePolled } from '../api/use-polled';
import { usePageText } from '../i18n/use-page-text';
import { Panel } from '../settings/Panel';
import { latestRun } from './latest-run';
import { isOver } from './run-state';
import { RunProgress } from './RunProgress';

const BUSY_MS = 1_000;
const IDLE_MS = 10_000;

/** The run in progress, or the last one; nothing on a site that never had one. */
export function LatestRun() {
  const text = usePageText();
  const api = useRunsApi();
  const runs = usePolled(
    useCallback((signal) => api.list(signal), [api]),
    (list) => (list?.some((run) => !isOver(run)) === true ? BUSY_MS : IDLE_MS),
  );
  const refresh = runs.status === 'loading' ? null : runs.refresh;
  useEffect(() => (refresh === null ? undefined : latestRun.subscribe(refresh)), [refresh]);

  if (runs.status !== 'ready') return null;
  const real = runs.data.filter(({ isDryRun }) => !isDryRun);
  // The one that is at work, before those that wait for it.
  const shown = real.findLast((run) => !isOver(run)) ?? real[0];
  if (shown === undefined) return null;
  return (
    <Panel title={text(isOver(shown) ? 'run.last' : 'run.current')}>
      <RunProgress run={shown} onChange={runs.refresh} />
    </Panel>
  );
}
