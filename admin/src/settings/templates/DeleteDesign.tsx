import { Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import type { DesignSettings } from '../../../../server/src/contracts/settings';
import { useSettingsApi } from '../../api/settings';
import { usePolled } from '../../api/use-polled';
import { useProblemText } from '../../api/use-problem-text';
import { usePageText } from '../../i18n/use-page-text';
import type { TemplateUses } from './design-uses';

export interface DeleteDesignProps {
  readonly design: DesignSettings;
  readonly uses: TemplateUses;
  /** What people call a content type. */
  readonly typeOf: (uid: string) => string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before a design is deleted, and says what uses it. */
export function DeleteDesign({ design, uses, typeOf, onDelete, onClose }: DeleteDesignProps) {
  const text = usePageText();
  const problemText = useProblemText();
  const api = useSettingsApi();
  const { name, label } = design;
  const cards = usePolled(
    useCallback((signal) => api.cardsWith(name, signal), [api, name]),
    () => null,
  );
  const { isSiteDefault, types, rules, fallbacks } = uses;
  const lines = [
    isSiteDefault && text('design.usedBySite'),
    types.length > 0 && text('design.usedByTypes', { types: types.map(typeOf).join(', ') }),
    rules > 0 && text('design.usedByRules', { count: rules }),
    fallbacks > 0 && text('design.usedByFallbacks', { count: fallbacks }),
    cards.status === 'loading' && text('design.counting'),
    cards.status === 'failed' && problemText(cards.cause),
    cards.status === 'ready' && text('design.usedByCards', { count: cards.data }),
  ].filter((line) => line !== false);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <ConfirmDialog onConfirm={onDelete} variant="danger-light">
        <Flex direction="column" alignItems="center" gap={2} textAlign="center">
          <Typography fontWeight="bold">{text('design.deleteSure', { label })}</Typography>
          {lines.map((line) => (
            <Typography key={line}>
              <bdi>{line}</bdi>
            </Typography>
          ))}
        </Flex>
      </ConfirmDialog>
    </Dialog.Root>
  );
}
