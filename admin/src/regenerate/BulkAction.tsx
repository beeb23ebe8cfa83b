import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowClockwise } from '@strapi/icons';

import { useText } from '../i18n/use-text';
import { useRegeneration } from './use-regeneration';

/** The list view's action that redraws the cards of the selected entries. */
export const RegenerateBulkAction: BulkActionComponent = ({ documents, model }) => {
  const text = useText();
  const { offered, asking, regenerate } = useRegeneration(model);
  if (!offered) return null;
  return {
    label: text('regenerate.bulk'),
    icon: <ArrowClockwise />,
    variant: 'tertiary',
    disabled: asking,
    onClick: () => regenerate(documents.map(({ documentId }) => documentId)),
  };
};
