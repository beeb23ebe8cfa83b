import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useProblemText } from './use-problem-text';

export interface Attempts<What> {
  /** What is being attempted, or null. */
  readonly busy: What | null;
  /** Attempts something; what goes wrong is told by a notification. Never rejects. */
  readonly attempt: (what: What, work: () => Promise<unknown>) => Promise<void>;
}

/** What a user asks the server for by clicks, one at a time. */
export function useAttempt<What extends string>(): Attempts<What> {
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<What | null>(null);

  const attempt = async (what: What, work: () => Promise<unknown>): Promise<void> => {
    setBusy(what);
    try {
      await work();
    } catch (cause) {
      toggleNotification({ type: 'danger', message: problemText(cause) });
    } finally {
      setBusy(null);
    }
  };
  return { busy, attempt };
}
