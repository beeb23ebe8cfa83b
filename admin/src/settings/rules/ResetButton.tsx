import { Button } from '@strapi/design-system';

import { usePageText } from '../../i18n/use-page-text';

export interface ResetButtonProps {
  /** What is set back. */
  readonly of: string;
  /** Whether something is set. */
  readonly isSet: boolean;
  readonly disabled: boolean;
  readonly onReset: () => void;
}

/** Sets a part of the settings back to what the config says. */
export function ResetButton({ of, isSet, disabled, onReset }: ResetButtonProps) {
  const text = usePageText();
  return isSet ? (
    <Button
      variant="tertiary"
      size="S"
      aria-label={`${of}: ${text('brand.byConfig')}`}
      disabled={disabled}
      onClick={onReset}
    >
      {text('brand.byConfig')}
    </Button>
  ) : null;
}
