import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useEffect, useRef } from 'react';

import { usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
import type { FieldProblem } from './use-problems';

/** What a pattern's placeholders may be named, with what they are called besides `calm`. */
const COMMON = {
  title: 'options.title',
  description: 'options.description',
  label: 'options.label',
  siteName: 'part.siteName',
  brandColor: 'color.label',
} as const;

export type PatternPart = keyof typeof COMMON | 'calm';

export interface PatternFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly parts: readonly PatternPart[];
  readonly placeholder?: string;
  /** UTF-16 units. */
  readonly maxLength: number;
  readonly problem: FieldProblem | null;
  readonly onWrite: (text: string) => void;
  readonly disabled: boolean;
}

/** A text with placeholders, each of which a button puts in where the caret stands. */
export function PatternField(props: PatternFieldProps) {
  const { label, hint, value, parts, problem, onWrite, disabled, ...box } = props;
  const text = usePageText();
  const common = useText();
  const nameOf = (part: PatternPart) =>
    part === 'calm' ? text('pattern.calm') : common(COMMON[part]);
  const area = useRef<HTMLTextAreaElement>(null);
  /** Where the caret is to stand once what was put in is there. */
  const caret = useRef<number | null>(null);

  useEffect(() => {
    const place = caret.current;
    if (place === null) return;
    caret.current = null;
    area.current?.focus();
    area.current?.setSelectionRange(place, place);
  }, [value]);

  const insert = (part: PatternPart) => {
    const start = area.current?.selectionStart ?? value.length;
    const end = area.current?.selectionEnd ?? value.length;
    const placeholder = `{${part}}`;
    caret.current = start + placeholder.length;
    onWrite(value.slice(0, start) + placeholder + value.slice(end));
  };

  return (
    <Field.Root hint={<bdi>{hint}</bdi>} {...(problem !== null && { error: problem.text })}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        {...box}
        ref={area}
        dir="auto"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onWrite(target.value)}
      />
      <Field.Error />
      <Field.Hint />
      <Flex gap={2} wrap="wrap" paddingTop={2} role="group" aria-label={text('pattern.insert')}>
        {parts.map((part) => (
          <Button
            key={part}
            variant="tertiary"
            size="S"
            startIcon={<Plus />}
            disabled={disabled}
            onClick={() => insert(part)}
            aria-label={`${text('pattern.insert')}: ${nameOf(part)}`}
          >
            {nameOf(part)}
          </Button>
        ))}
      </Flex>
    </Field.Root>
  );
}
