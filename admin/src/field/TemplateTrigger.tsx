import { Badge, Field, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useId, type Ref } from 'react';
import { styled } from 'styled-components';

import { useText } from '../i18n/use-text';
import type { Gallery } from './use-templates';

export interface TemplateTriggerProps {
  readonly gallery: Gallery;
  /** The editor's choice, or undefined for the default. */
  readonly chosen: string | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly triggerRef: Ref<HTMLButtonElement>;
  readonly disabled: boolean;
}

/** Names the template, and opens the gallery. */
export function TemplateTrigger(props: TemplateTriggerProps) {
  const { gallery, chosen, open, onToggle, triggerRef, disabled } = props;
  const text = useText();
  const id = useId();
  const name = chosen ?? gallery.defaultTemplate;
  const template = gallery.templates.find((one) => one.name === name);
  // The site's default holds also where editors may not pick it.
  const isGone = chosen !== undefined && template === undefined;
  const Chevron = open ? ChevronUp : ChevronDown;

  return (
    <Field.Root
      id={id}
      hint={<bdi>{text('template.hint')}</bdi>}
      {...(isGone && { error: text('template.gone', { name }) })}
    >
      <Field.Label>{text('template.label')}</Field.Label>
      <Trigger
        ref={triggerRef}
        id={id}
        type="button"
        onClick={onToggle}
        disabled={disabled}
        aria-expanded={open}
        aria-describedby={isGone ? `${id}-error` : `${id}-hint`}
        $wrong={isGone}
      >
        <Flex gap={2} minWidth={0}>
          <Typography ellipsis textColor="inherit">
            {template?.label ?? name}
          </Typography>
          {chosen === undefined && <Badge>{text('template.default')}</Badge>}
        </Flex>
        <Chevron width="1.2rem" height="1.2rem" aria-hidden />
      </Trigger>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Looks like Strapi's own select boxes, since it stands beside a text box. */
const Trigger = styled.button<{ $wrong: boolean }>`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem;
  inline-size: 100%;
  min-block-size: 4rem;
  padding-inline: 1.6rem;
  border: 1px solid
    ${({ theme, $wrong }) => ($wrong ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  cursor: pointer;

  &:hover:not(:disabled) {
    border-color: ${({ theme }) => theme.colors.neutral300};
  }

  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: none;
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  &:disabled {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
    cursor: not-allowed;
  }
`;
