import { Field, TextInput } from '@strapi/design-system';
import { useId, useMemo } from 'react';
import { useIntl } from 'react-intl';

import { timeZones } from '../../../server/src/common/time-zone';
import { useOption, type OptionInputProps } from './use-option';
import { Wrongs } from './Wrongs';

/** The time zone in which the cards show days: typed, or chosen from those that the browser knows. */
export default function TimeZoneInput(props: OptionInputProps) {
  const { name, value, intlLabel, hint, disabled = false } = props;
  const intl = useIntl();
  const id = useId();
  const { option, judge, change } = useOption(props);
  const zones = useMemo(timeZones, []);

  const written = typeof value === 'string' ? value : '';
  const wrongs = judge?.wrongs(option, value) ?? [];

  return (
    <Field.Root id={id} name={name} hint={hint} {...(wrongs.length > 0 && { error: true })}>
      <Field.Label>{intl.formatMessage(intlLabel)}</Field.Label>
      <TextInput
        dir="ltr"
        list={`${id}-zones`}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        value={written}
        onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
      />
      <datalist id={`${id}-zones`}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Wrongs id={`${id}-wrong`} wrongs={wrongs} onMend={(_, by) => change(by)} />
      <Field.Hint />
    </Field.Root>
  );
}
