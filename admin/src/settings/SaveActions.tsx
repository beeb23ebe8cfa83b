import { Button, Flex } from '@strapi/design-system';

import { usePageText } from '../i18n/use-page-text';
import { SaveButton } from './SaveButton';

export interface SaveActionsProps {
  readonly isChanged: boolean;
  /** Whether what is on the page can be saved. */
  readonly isWhole: boolean;
  readonly isBusy: boolean;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** What stands beside a page's title: changes are thrown away, or saved. */
export function SaveActions({ isChanged, isWhole, isBusy, onDiscard, onSave }: SaveActionsProps) {
  const text = usePageText();
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" disabled={!isChanged || isBusy} onClick={onDiscard}>
        {text('brand.discard')}
      </Button>
      <SaveButton isBusy={isBusy} disabled={!isChanged || !isWhole} onSave={onSave} />
    </Flex>
  );
}
