import { Button } from '@strapi/design-system';

import { useProblemText } from '../api/use-problem-text';
import { Notice } from '../field/Notice';
import { usePageText } from '../i18n/use-page-text';

export interface SaveProblemProps {
  /** What was thrown. */
  readonly cause: unknown;
  readonly onReload: () => void;
}

/** Why settings were not saved; where others have saved since, with a way to theirs. */
export function SaveProblem({ cause, onReload }: SaveProblemProps) {
  const text = usePageText();
  const problemText = useProblemText();
  const isConflict =
    typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 409;
  return (
    <div role="alert">
      <Notice
        tone="danger"
        action={
          isConflict && (
            <Button size="S" variant="tertiary" onClick={onReload}>
              {text('brand.reload')}
            </Button>
          )
        }
      >
        {problemText(cause)}
      </Notice>
    </div>
  );
}
