import { Flex, Switch, Typography } from '@strapi/design-system';
import { useId } from 'react';

import { useText } from '../i18n/use-text';

export interface SwitchedOnProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly disabled: boolean;
}

/** Whether the entry has a card at all. */
export function SwitchedOn({ on, onSwitch, disabled }: SwitchedOnProps) {
  const text = useText();
  const id = useId();
  return (
    <Flex gap={3}>
      <Switch
        checked={on}
        onCheckedChange={onSwitch}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
      />
      <Typography id={`${id}-label`} variant="pi" textColor="neutral800">
        {text(on ? 'switch.on' : 'switch.off')}
      </Typography>
    </Flex>
  );
}
