import { useCallback } from 'react';

import type { Problem } from '../../../server/src/contracts/problem';
import { useProblemIntl } from '../i18n/use-problem-intl';
import { useText } from '../i18n/use-text';
import { toTrouble } from './trouble';
import { problemText } from './problem-text';

/** Says the warnings and errors of cards in the user's language. */
export function useProblemSentence(): (problem: Problem) => string {
  const intl = useProblemIntl();
  return useCallback(
    (problem) => (intl === null ? problem.message : problemText(problem, intl)),
    [intl],
  );
}

/** Says any thrown value as a sentence in the user's language. */
export function useProblemText(): (error: unknown) => string {
  const text = useText();
  const sentence = useProblemSentence();
  return useCallback(
    (error) => {
      const trouble = toTrouble(error);
      if (trouble.kind === 'message') return text(trouble.key);
      return trouble.kind === 'problem' ? sentence(trouble.problem) : trouble.text;
    },
    [text, sentence],
  );
}
