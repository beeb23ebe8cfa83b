import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowClockwise } from '@strapi/icons';

import { useText } from '../i18n/use-text';
import { useRegeneration } from './use-regeneration';

/** The action that redraws one entry's card, in the edit view's menu and in that of a table's row. */
export const RegenerateDocumentAction: DocumentActionComponent = ({
  document,
  documentId,
  model,
}) => {
  const text = useText();
  const { offered, asking, regenerate } = useRegeneration(model);
  if (!offered || documentId === undefined) return null;
  return {
    label: text('regenerate.document'),
    icon: <ArrowClockwise />,
    position: ['header', 'table-row'],
    // A draft has no card.
    disabled: asking || document?.status === 'draft',
    onClick: () => regenerate([documentId]),
  };
};
