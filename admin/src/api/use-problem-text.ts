import { useCallback } from 'react';

import { useText } from '../i18n/use-text';
import { toProblem } from './problem';

/** Says any thrown value as a sentence in the user's language. */
export function useProblemText(): (error: unknown) => string {
  const text = useText();
  return useCallback(
    (error) => {
      const problem = toProblem(error);
      return problem.kind === 'message' ? text(problem.key) : problem.text;
    },
    [text],
  );
}
