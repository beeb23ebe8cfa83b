import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FieldProblem } from './use-problems';

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface ManyOfProps {
  readonly label: string;
  /** What is said where none is chosen, which stands for all. */
  readonly all: string;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
  readonly problem: FieldProblem | null;
  readonly disabled: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of several, or all of them. What was chosen and is gone stays in sight, so that it can be taken out. */
export function ManyOf(props: ManyOfProps) {
  const { label, all, chosen, options, problem, disabled, onChange } = props;
  const intl = useIntl();
  const gone = chosen.filter((each) => !options.some(({ value }) => value === each));
  const listed = [...options, ...gone.map((value) => ({ value, label: value }))];
  const labelOf = (value: string) =>
    listed.find((option) => option.value === value)?.label ?? value;
  return (
    <Field.Root {...(problem !== null && { error: problem.text })}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={all}
        value={[...chosen]}
        disabled={disabled}
        // Not as tags: the button that each has to be taken out by has no name.
        customizeContent={(values = []) => intl.formatList(values.map(labelOf), { type: 'unit' })}
        onChange={onChange}
      >
        {listed.map((option) => (
          <MultiSelectOption key={option.value} value={option.value}>
            {option.label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Error />
    </Field.Root>
  );
}
