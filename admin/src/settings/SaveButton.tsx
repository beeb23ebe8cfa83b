import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import { usePageText } from '../i18n/use-page-text';

export interface SaveButtonProps {
  readonly isBusy: boolean;
  readonly disabled: boolean;
  readonly onSave: () => void;
}

/** Saves what is on the page. */
export function SaveButton({ isBusy, disabled, onSave }: SaveButtonProps) {
  const text = usePageText();
  return (
    <Button startIcon={<Check />} loading={isBusy} disabled={disabled} onClick={onSave}>
      {text('brand.save')}
    </Button>
  );
}
