import type { NotificationConfig } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import type { RegenerateAnswer } from '../../../server/src/contracts/api';
import { useProblemText } from '../api/use-problem-text';
import { useText } from '../i18n/use-text';
import { summarizeRegeneration } from './summary';

/** Turns the answer to a regeneration into the notification that tells of it. */
export function useRegenerateReport() {
  const text = useText();
  const problemText = useProblemText();

  const report = useCallback(
    (answer: RegenerateAnswer['data']): NotificationConfig => ({
      type: answer.queued > 0 ? 'success' : 'warning',
      message: summarizeRegeneration(answer)
        .map(({ key, count }) => text(key, { count }))
        .join(' '),
    }),
    [text],
  );
  const reportError = useCallback(
    (error: unknown): NotificationConfig => ({ type: 'danger', message: problemText(error) }),
    [problemText],
  );
  return { report, reportError };
}
