import { useCallback } from 'react';

import type { CardError } from '../../../server/src/contracts/card';
import { useProblemText } from './use-problem-text';

/** Says why a card failed, as any answer of the server that carries the same code. */
export function useReason(): (error: CardError) => string {
  const problemText = useProblemText();
  return useCallback(
    ({ code, message }) =>
      problemText({ response: { data: { error: { message, details: { code } } } } }),
    [problemText],
  );
}
