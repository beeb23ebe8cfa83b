import { Field, IconButton, Typography } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import { isPart } from '../../../server/src/resolve/clean-options';
import { useText } from '../i18n/use-text';
import { NameBox } from './NameBox';
import { pathsIn, toPathOption } from './options';
import { useOption, type OptionInputProps } from './use-option';
import { Wrongs } from './Wrongs';

/** Where a part of the card comes from: paths in their order, none for a guess, or nowhere. */
export default function PathsInput(props: OptionInputProps) {
  const { value, intlLabel, hint, disabled = false } = props;
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const { option, judge, change } = useOption(props);
  if (!isPart(option)) throw new Error(`"${option}" is no part of a card.`);

  const paths = pathsIn(value);
  const wrongs = judge?.wrongs(option, value) ?? [];
  const guesses = judge?.guesses(option) ?? [];
  const label = intl.formatMessage(intlLabel);
  const take = (taken: readonly string[]) => change(toPathOption(taken));

  return (
    <Field.Root id={id} hint={hint}>
      <Field.Label
        action={
          <IconButton
            label={text(paths === false ? 'options.show' : 'options.hide', { name: label })}
            variant="ghost"
            size="XS"
            disabled={disabled}
            onClick={() => change(paths === false ? undefined : false)}
          >
            {paths === false ? <EyeStriked /> : <Eye />}
          </IconButton>
        }
      >
        {label}
      </Field.Label>
      {paths === false ? (
        <Typography variant="omega" textColor="neutral600">
          {text('options.hidden')}
        </Typography>
      ) : (
        <NameBox
          id={id}
          names={paths}
          wrong={wrongs.map((one) => one.text)}
          suggestions={judge?.suggestions(option) ?? []}
          placeholder={
            guesses.length === 0
              ? text('options.hidden')
              : text('options.guess', { paths: guesses.join(', ') })
          }
          describedBy={`${id}-wrong`}
          disabled={disabled}
          onChange={take}
        />
      )}
      <Wrongs
        id={`${id}-wrong`}
        wrongs={wrongs}
        onMend={(wrong, by) => take((paths || []).map((path) => (path === wrong.text ? by : path)))}
      />
      <Field.Hint />
    </Field.Root>
  );
}
