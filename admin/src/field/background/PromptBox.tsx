import { Field, Textarea, TextButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import { LONGEST_PROMPT } from '../../../../server/src/contracts/choices';
import { useText } from '../../i18n/use-text';
import { isPrompt } from './background-choice';

export interface PromptBoxProps {
  readonly value: string;
  /** Whether the card has, or is to get, a picture of other words. */
  readonly isDraft: boolean;
  /** What would be asked for by the entry's present words; null where there is nothing to suggest. */
  readonly suggestion: string | null;
  readonly onWrite: (text: string) => void;
  readonly disabled: boolean;
}

/** What a background is to show, in words. */
export function PromptBox({ value, isDraft, suggestion, onWrite, disabled }: PromptBoxProps) {
  const text = useText();
  const id = useId();
  return (
    <Field.Root
      id={id}
      hint={
        <>
          <bdi>{text('words.count', { count: value.length, most: LONGEST_PROMPT })}</bdi>
          {!isPrompt(value) && <Line>{text('background.empty')}</Line>}
          {isPrompt(value) && isDraft && <Line>{text('background.kept')}</Line>}
        </>
      }
    >
      <Field.Label>{text('background.prompt')}</Field.Label>
      <Textarea
        // Of texts in other writings than the admin's.
        dir="auto"
        value={value}
        maxLength={LONGEST_PROMPT}
        disabled={disabled}
        onChange={({ target }) => onWrite(target.value)}
      />
      <Field.Hint />
      {suggestion !== null && suggestion !== value && !disabled && (
        <div>
          <TextButton startIcon={<ArrowClockwise />} onClick={() => onWrite(suggestion)}>
            {text('background.suggest')}
          </TextButton>
        </div>
      )}
    </Field.Root>
  );
}

function Line({ children }: { readonly children: string }) {
  return (
    <Said aria-live="polite">
      <bdi>{children}</bdi>
    </Said>
  );
}

const Said = styled.span`
  display: block;
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 600;
`;
