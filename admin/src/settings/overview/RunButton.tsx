import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { usePageText } from '../../i18n/use-page-text';
import { useMayRegenerate } from '../../regenerate/use-may-regenerate';

/** Opens the dialog of a run, for those who may start one. */
export function RunButton({ onOpen }: { readonly onOpen: () => void }) {
  const text = usePageText();
  return (
    useMayRegenerate() && (
      <Button startIcon={<ArrowClockwise />} onClick={onOpen}>
        {text('run.open')}
      </Button>
    )
  );
}
