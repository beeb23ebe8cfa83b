import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';

import { useText } from '../i18n/use-text';
import { chosenIn, toggle, without } from './choice';
import type { BuilderInfo } from './judge';
import { namesIn } from './options';
import { useOption, type OptionInputProps } from './use-option';
import { Wrongs } from './Wrongs';

/** Which of the site's templates or formats a content type has: all of them unless told otherwise. */
export default function NamesInput(props: OptionInputProps) {
  const { value, intlLabel, hint, disabled = false } = props;
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const { option, info, judge, change } = useOption(props);

  const isFormats = option === 'formats';
  const all = info === null ? [] : isFormats ? formatsOf(info) : templatesOf(info);
  const names = all.map(({ name }) => name);
  const chosen = chosenIn(value, names);
  const wrongs = judge?.wrongs(option, value) ?? [];
  // An entry has always a template; a card need not be drawn in further formats.
  const isLast = (name: string) => !isFormats && chosen.length === 1 && chosen.includes(name);

  return (
    <Field.Root id={id} hint={hint} {...(wrongs.length > 0 && { error: true })}>
      <Flex
        role="group"
        aria-labelledby={`${id}-label`}
        direction="column"
        alignItems="stretch"
        gap={2}
      >
        <Typography id={`${id}-label`} variant="pi" fontWeight="bold" textColor="neutral800">
          {intl.formatMessage(intlLabel)}
        </Typography>
        {info !== null && all.length === 0 && (
          <Typography variant="omega" textColor="neutral600">
            {text('options.formats.none')}
          </Typography>
        )}
        {all.map(({ name, label }) => (
          <Checkbox
            key={name}
            checked={chosen.includes(name)}
            disabled={disabled || isLast(name)}
            onCheckedChange={() => change(toggle(name, value, names))}
          >
            {label}
          </Checkbox>
        ))}
      </Flex>
      <Wrongs
        id={`${id}-wrong`}
        wrongs={wrongs}
        onMend={(wrong, by) => {
          const mended = namesIn(value).map((name) => (name === wrong.text ? by : name));
          change([...new Set(mended)]);
        }}
        onDrop={(wrong) => change(without(wrong.text, value))}
      />
      <Field.Hint />
    </Field.Root>
  );
}

interface Choice {
  readonly name: string;
  readonly label: string;
}

function templatesOf({ templates }: BuilderInfo): readonly Choice[] {
  return templates;
}

function formatsOf({ formats }: BuilderInfo): readonly Choice[] {
  return formats.map((name) => ({ name, label: name }));
}
