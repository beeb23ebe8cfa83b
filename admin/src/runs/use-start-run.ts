import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { RunRequest, RunView } from '../../../server/src/contracts/runs';
import { useRunsApi } from '../api/runs';
import { useProblemText } from '../api/use-problem-text';
import { usePageText } from '../i18n/use-page-text';
import { latestRun } from './latest-run';
import { watchRun } from './watch-run';

/** Starts runs, and tells of their ends by a notification wherever the user is by then. */
export function useStartRun() {
  const text = usePageText();
  const intl = useIntl();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const api = useRunsApi();
  const [isStarting, setStarting] = useState(false);

  const tellOfEnd = ({ state, counts }: RunView) => {
    const drawn = intl.formatNumber(counts.drawn);
    const failed = intl.formatNumber(counts.failed);
    const key = state === 'cancelled' ? 'run.endCancelled' : 'run.endFinished';
    const type = state === 'cancelled' || counts.failed > 0 ? 'warning' : 'success';
    toggleNotification({ type, message: text(key, { drawn, failed }) });
  };

  /** Null where it could not be started, which the user has been told. */
  const start = async (request: RunRequest): Promise<RunView | null> => {
    setStarting(true);
    try {
      const run = await api.start(request);
      latestRun.changed();
      void watchRun(api, run.id, tellOfEnd);
      return run;
    } catch (cause) {
      toggleNotification({ type: 'danger', message: problemText(cause) });
      return null;
    } finally {
      setStarting(false);
    }
  };
  return { start, isStarting };
}
