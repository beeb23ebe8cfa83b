import { Field } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import { parseColor } from '../field/color';
import { ColorBox } from '../field/ColorBox';
import { useOption, type OptionInputProps } from './use-option';
import { Wrongs } from './Wrongs';

/** The brand colour of entries whose editor chose none: typed or picked, or the site's. */
export default function ColorInput(props: OptionInputProps) {
  const { value, intlLabel, hint, disabled = false } = props;
  const intl = useIntl();
  const id = useId();
  const { option, info, judge, change } = useOption(props);

  const written = typeof value === 'string' ? value : '';
  const fallback = info?.defaultBrandColor ?? '';
  const wrongs = judge?.wrongs(option, value) ?? [];
  const take = (color: string) => change(color === '' ? undefined : color);

  return (
    <Field.Root id={id} hint={hint} {...(wrongs.length > 0 && { error: true })}>
      <Field.Label>{intl.formatMessage(intlLabel)}</Field.Label>
      <ColorBox
        value={written}
        placeholder={fallback}
        color={parseColor(written) ?? (fallback || '#000000')}
        disabled={disabled}
        onType={take}
        onPick={take}
      />
      <Wrongs id={`${id}-wrong`} wrongs={wrongs} onMend={(_, by) => change(by)} />
      <Field.Hint />
    </Field.Root>
  );
}
