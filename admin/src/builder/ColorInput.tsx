import { Field } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import { parseColor } from '../field/color';
import { ColorWell } from '../field/ColorWell';
import { useText } from '../i18n/use-text';
import { useOption, type OptionInputProps } from './use-option';
import { Wrongs } from './Wrongs';

/** The brand colour of entries whose editor chose none: typed or picked, or the site's. */
export default function ColorInput(props: OptionInputProps) {
  const { value, intlLabel, hint, disabled = false } = props;
  const text = useText();
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
      <Field.Input
        type="text"
        dir="ltr"
        value={written}
        placeholder={fallback}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => take(target.value)}
        startAction={
          <ColorWell
            type="color"
            aria-label={text('color.pick')}
            value={parseColor(written) ?? (fallback || '#000000')}
            disabled={disabled}
            onChange={({ target }) => take(target.value)}
          />
        }
      />
      <Wrongs id={`${id}-wrong`} wrongs={wrongs} onMend={(_, by) => change(by)} />
      <Field.Hint />
    </Field.Root>
  );
}
