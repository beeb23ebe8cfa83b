import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import { useText } from '../i18n/use-text';
import { readSwitch, writeSwitch } from './switch';
import { useOption, type OptionInputProps } from './use-option';

/** Whether a picture in the text may stand on the card: as the site has it, or told here. */
export default function BodyPictureInput(props: OptionInputProps) {
  const { value, intlLabel, hint, disabled = false } = props;
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const { change } = useOption(props);

  return (
    <Field.Root id={id} hint={hint}>
      <Field.Label>{intl.formatMessage(intlLabel)}</Field.Label>
      <SingleSelect
        disabled={disabled}
        value={readSwitch(value)}
        onChange={(chosen) => change(writeSwitch(String(chosen)))}
      >
        <SingleSelectOption value="">{text('options.default')}</SingleSelectOption>
        <SingleSelectOption value="true">{text('options.yes')}</SingleSelectOption>
        <SingleSelectOption value="false">{text('options.no')}</SingleSelectOption>
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
