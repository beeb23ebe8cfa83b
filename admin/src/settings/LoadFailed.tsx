import { Button } from '@strapi/design-system';

import { useProblemText } from '../api/use-problem-text';
import { Notice } from '../field/Notice';
import { useText } from '../i18n/use-text';

export interface LoadFailedProps {
  /** What was thrown. */
  readonly cause: unknown;
  readonly onRetry: () => void;
}

/** Why what a page shows could not be loaded. */
export function LoadFailed({ cause, onRetry }: LoadFailedProps) {
  const text = useText();
  const problemText = useProblemText();
  return (
    <Notice
      tone="danger"
      action={
        <Button size="S" variant="tertiary" onClick={onRetry}>
          {text('preview.retry')}
        </Button>
      }
    >
      {problemText(cause)}
    </Notice>
  );
}
