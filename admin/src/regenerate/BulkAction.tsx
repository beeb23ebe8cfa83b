import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowClockwise } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo } from 'react';

import { useText } from '../i18n/use-text';
import { useRegeneration } from './use-regeneration';

const RunForm = lazy(() => import('../runs/RunForm'));

interface ListQuery {
  readonly filters?: Record<string, unknown>;
  readonly _q?: string;
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/**
 * The list view's action that redraws cards: those of the selected entries, or of all that the list shows
 * on all of its pages.
 */
export const RegenerateBulkAction: BulkActionComponent = ({ documents, model }) => {
  const text = useText();
  const { offered } = useRegeneration(model);
  const [{ query }] = useQueryParams<ListQuery>();
  const selection = JSON.stringify(documents.map(({ documentId }) => documentId));
  const { filters, _q, plugins } = query;
  const list = JSON.stringify({ filters, _q });
  const locale = plugins?.i18n?.locale;

  // Another component would take the place of the one that is open, and forget what it shows.
  const Content = useMemo(() => {
    const documentIds = JSON.parse(selection) as string[];
    const scope = { uids: [model], ...(locale !== undefined && { locales: [locale] }) };
    const filter = { ...scope, documentIds };
    const whole = { ...scope, list: JSON.parse(list) as Pick<ListQuery, 'filters' | '_q'> };
    return function Regenerate({ onClose }: { onClose: () => void }) {
      return (
        <Suspense>
          <RunForm filter={filter} selected={documentIds.length} whole={whole} onClose={onClose} />
        </Suspense>
      );
    };
  }, [model, selection, list, locale]);

  if (!offered) return null;
  return {
    label: text('regenerate.bulk'),
    icon: <ArrowClockwise />,
    variant: 'tertiary',
    dialog: { type: 'modal', title: text('regenerate.bulk'), content: Content },
  };
};
