import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export interface NamesSelectProps {
  readonly label: string;
  /** What it says where none is chosen, which means all of them. */
  readonly all: string;
  readonly hint?: string | undefined;
  /** What is wrong with what is chosen. */
  readonly error?: string | undefined;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly labelOf: (name: string) => string;
  readonly disabled: boolean;
  readonly onChoose: (names: readonly string[]) => void;
}

/** Some of several names, or all of them. */
export function NamesSelect(props: NamesSelectProps) {
  const { label, all, hint, error, names, chosen, labelOf, disabled, onChoose } = props;
  const intl = useIntl();
  // What is not there any more can be seen, and be left out.
  const gone = chosen.filter((name) => !names.includes(name));
  return (
    <Field.Root {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        value={[...chosen]}
        placeholder={all}
        disabled={disabled}
        // Not as tags: the button that takes each out has no name.
        customizeContent={(values = []) => intl.formatList(values.map(labelOf), { type: 'unit' })}
        onChange={onChoose}
      >
        {[...names, ...gone].map((name) => (
          <MultiSelectOption key={name} value={name}>
            {labelOf(name)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
