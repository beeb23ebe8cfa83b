import {
  unstable_useContentManagerContext as useContentManagerContext,
  useNotification,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useState } from 'react';

import { fieldsIn } from '../../../server/src/contracts/field';
import { useOgImageApi } from '../api/client';
import { useMayRegenerate } from './use-may-regenerate';
import { useRegenerateReport } from './use-regenerate-report';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** What redraws cards from outside of the field. */
export interface Regeneration {
  /** Whether the content type has cards, and the user may redraw them. */
  readonly offered: boolean;
  readonly asking: boolean;
  /** Redraws the cards of these entries in the locale that is shown, and tells what became of it. */
  readonly regenerate: (documentIds: readonly string[]) => void;
}

/**
 * Asks for no confirmation: nothing is lost by drawing a card again.
 * @param uid of the content type
 */
export function useRegeneration(uid: string): Regeneration {
  const api = useOgImageApi();
  const { toggleNotification } = useNotification();
  const { report, reportError } = useRegenerateReport();
  const mayRegenerate = useMayRegenerate();
  const { contentType } = useContentManagerContext();
  const [{ query }] = useQueryParams<Query>();
  const [asking, setAsking] = useState(false);

  const locale = query.plugins?.i18n?.locale;
  const ask = async (documentIds: readonly string[]) => {
    setAsking(true);
    try {
      const request = { uid, documentIds, ...(locale !== undefined && { locale }) };
      toggleNotification(report(await api.regenerate(request)));
      const { listedCards } = await import('../list/listed-cards');
      listedCards.refresh(documentIds);
    } catch (error) {
      toggleNotification(reportError(error));
    } finally {
      setAsking(false);
    }
  };

  const hasField = contentType !== undefined && fieldsIn(contentType).length > 0;
  return {
    offered: hasField && mayRegenerate,
    asking,
    regenerate: (documentIds) => void ask(documentIds),
  };
}
