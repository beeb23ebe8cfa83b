import { Field } from '@strapi/design-system';
import { useState } from 'react';

import type { FieldProblem } from './use-problems';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (text: string) => void;
  readonly problem: FieldProblem | null;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  /** Whether it takes a number. */
  readonly isNumber?: boolean;
  /** The direction of what is written. @default 'auto' */
  readonly dir?: 'auto' | 'ltr';
  readonly disabled: boolean;
}

/** A line of text with what is wrong with it, which is not said of a field that nobody has been in. */
export function TextField(props: TextFieldProps) {
  const { label, hint, problem, required, isNumber, dir = 'auto', onWrite, ...input } = props;
  const [isLeft, setLeft] = useState(false);
  const isTold = problem !== null && (isLeft || !problem.isMissing);
  return (
    <Field.Root
      {...(hint !== undefined && { hint: <bdi>{hint}</bdi> })}
      {...(required === true && { required })}
      {...(isTold && { error: problem.text })}
    >
      <Field.Label>{label}</Field.Label>
      <Field.Input
        {...input}
        type="text"
        dir={dir}
        {...(isNumber === true && { inputMode: 'decimal' as const })}
        autoComplete="off"
        onChange={({ target }) => onWrite(target.value)}
        onBlur={() => setLeft(true)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
