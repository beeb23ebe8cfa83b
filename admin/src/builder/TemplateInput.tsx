import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import { useText } from '../i18n/use-text';
import { useOption, type OptionInputProps } from './use-option';
import { Wrongs } from './Wrongs';

/** The template of entries whose editor chose none: one of those there are, or the site's. */
export default function TemplateInput(props: OptionInputProps) {
  const { value, intlLabel, hint, disabled = false } = props;
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const { option, info, judge, change } = useOption(props);

  const templates = info?.templates ?? [];
  const written = typeof value === 'string' ? value : '';
  const wrongs = judge?.wrongs(option, value) ?? [];
  const isOdd = written !== '' && !templates.some(({ name }) => name === written);
  const labelOf = (name: string) => templates.find((one) => one.name === name)?.label ?? name;

  return (
    <Field.Root id={id} hint={hint} {...(wrongs.length > 0 && { error: true })}>
      <Field.Label>{intl.formatMessage(intlLabel)}</Field.Label>
      <SingleSelect
        disabled={disabled}
        value={written}
        onChange={(chosen) => change(chosen === '' ? undefined : chosen)}
      >
        <SingleSelectOption value="">
          {text('options.siteDefault', { name: labelOf(info?.defaultTemplate ?? '') })}
        </SingleSelectOption>
        {templates.map(({ name, label }) => (
          <SingleSelectOption key={name} value={name}>
            {label}
          </SingleSelectOption>
        ))}
        {isOdd && <SingleSelectOption value={written}>{written}</SingleSelectOption>}
      </SingleSelect>
      <Wrongs id={`${id}-wrong`} wrongs={wrongs} onMend={(_, by) => change(by)} />
      <Field.Hint />
    </Field.Root>
  );
}
