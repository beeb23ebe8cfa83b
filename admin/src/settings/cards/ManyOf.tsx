import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';

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
  const gone = chosen.filter((each) => !options.some(({ value }) => value === each));
  const listed = [...options, ...gone.map((value) => ({ value, label: value }))];
  return (
    <Field.Root {...(problem !== null && { error: problem.text })}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        placeholder={all}
        value={[...chosen]}
        disabled={disabled}
        withTags
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
