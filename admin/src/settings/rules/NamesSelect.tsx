import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';

export interface NamesSelectProps {
  readonly label: string;
  /** What it says where none is chosen, which means all of them. */
  readonly all: string;
  readonly hint?: string | undefined;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly labelOf: (name: string) => string;
  readonly disabled: boolean;
  readonly onChoose: (names: readonly string[]) => void;
}

/** Some of several names, or all of them. */
export function NamesSelect(props: NamesSelectProps) {
  const { label, all, hint, names, chosen, labelOf, disabled, onChoose } = props;
  // What is not there any more can be seen, and be left out.
  const gone = chosen.filter((name) => !names.includes(name));
  return (
    <Field.Root {...(hint !== undefined && { hint })}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        value={[...chosen]}
        placeholder={all}
        disabled={disabled}
        customizeContent={(values = []) => values.map(labelOf).join(', ')}
        onChange={onChoose}
      >
        {[...names, ...gone].map((name) => (
          <MultiSelectOption key={name} value={name}>
            {labelOf(name)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
    </Field.Root>
  );
}
