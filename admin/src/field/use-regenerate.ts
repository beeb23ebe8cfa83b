import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

import type { CardQuery, OgImageApi } from '../api/client';
import { useRegenerateReport } from '../regenerate/use-regenerate-report';

/** Redraws one entry's card. The card's own state says that it worked; a refusal is announced. */
export function useRegenerate(
  api: OgImageApi,
  query: CardQuery | null,
  onQueued: () => void,
): { regenerate: () => Promise<void>; asking: boolean } {
  const { toggleNotification } = useNotification();
  const { report, reportError } = useRegenerateReport();
  const [asking, setAsking] = useState(false);
  const { uid, documentId, locale } = query ?? {};

  const regenerate = useCallback(async () => {
    if (uid === undefined || documentId === undefined) return;
    setAsking(true);
    try {
      const answer = await api.regenerate({
        uid,
        documentIds: [documentId],
        ...(locale !== undefined && { locale }),
      });
      if (answer.skipped.length > 0) toggleNotification(report(answer));
      onQueued();
    } catch (error) {
      toggleNotification(reportError(error));
    } finally {
      setAsking(false);
    }
  }, [api, uid, documentId, locale, onQueued, toggleNotification, report, reportError]);

  return { regenerate, asking };
}
