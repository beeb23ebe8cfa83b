import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowClockwise } from '@strapi/icons';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useNotification,
  useQueryParams,
  useRBAC,
} from '@strapi/strapi/admin';
import { useState } from 'react';

import { fieldsIn } from '../../../server/src/contracts/field';
import { useOgImageApi } from '../api/client';
import { PERMISSIONS } from '../constants';
import { useText } from '../i18n/use-text';
import { useRegenerateReport } from './use-regenerate-report';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/**
 * The list view's action that redraws the cards of the selected entries, in the locale that the
 * list shows. It asks for no confirmation: nothing is lost by drawing a card again.
 */
export const RegenerateAction: BulkActionComponent = ({ documents, model }) => {
  const text = useText();
  const api = useOgImageApi();
  const { toggleNotification } = useNotification();
  const { report, reportError } = useRegenerateReport();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const { contentType } = useContentManagerContext();
  const [{ query }] = useQueryParams<Query>();
  const [asking, setAsking] = useState(false);

  const hasField = contentType !== undefined && fieldsIn(contentType).length > 0;
  if (!hasField || allowedActions['canRegenerate'] !== true) return null;

  const locale = query.plugins?.i18n?.locale;
  const regenerate = async () => {
    setAsking(true);
    try {
      const answer = await api.regenerate({
        uid: model,
        documentIds: documents.map(({ documentId }) => documentId),
        ...(locale !== undefined && { locale }),
      });
      toggleNotification(report(answer));
    } catch (error) {
      toggleNotification(reportError(error));
    } finally {
      setAsking(false);
    }
  };

  return {
    label: text('regenerate.bulk'),
    icon: <ArrowClockwise />,
    variant: 'tertiary',
    disabled: asking,
    onClick: () => void regenerate(),
  };
};
