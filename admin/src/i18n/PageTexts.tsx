import type { ReactNode } from 'react';

import { usePageIntl } from './use-page-intl';

export interface PageTextsProps {
  /** What stands there until the sentences are loaded. */
  readonly loading?: ReactNode;
  readonly children: ReactNode;
}

/** Shows what is inside of it once the sentences of pages are loaded. */
export function PageTexts({ loading = null, children }: PageTextsProps) {
  return usePageIntl() === null ? loading : children;
}
