import { Badge, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Pencil, Trash } from '@strapi/icons';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import type { RuleSettings } from '../../../../server/src/contracts/settings';
import { Notice } from '../../field/Notice';
import type { PageMessageKey } from '../../i18n/page-messages';
import { usePageText } from '../../i18n/use-page-text';
import { RuleEditor, type RuleEditorProps } from './RuleEditor';
import type { RuleListState, RulePart } from './use-rule-list';
import { useRuleSentence } from './use-rule-sentence';

export interface RuleRowProps extends Pick<
  RuleEditorProps,
  'naming' | 'catalogue' | 'types' | 'disabled'
> {
  readonly rule: RuleSettings;
  /** Its place, from 0. */
  readonly index: number;
  /** How many there are. */
  readonly count: number;
  /** What is wrong with it, as sentences. */
  readonly problems: readonly string[];
  /** Whether it decides for the sample. */
  readonly isDeciding: boolean;
  readonly isOpen: boolean;
  readonly list: RuleListState;
}

/** One rule: what it does, in words, and where it is edited, how. */
export function RuleRow(props: RuleRowProps) {
  const { rule, index, count, problems, isDeciding, isOpen, list, naming, disabled } = props;
  const text = usePageText();
  const sentence = useRuleSentence(naming);
  const number = index + 1;

  const button = (
    part: RulePart,
    key: PageMessageKey,
    icon: ReactElement,
    onClick: () => void,
    isOff = false,
  ) => (
    <IconButton
      variant="ghost"
      label={text(key, { number })}
      data-part={part}
      disabled={disabled || isOff}
      onClick={onClick}
    >
      {icon}
    </IconButton>
  );

  return (
    <Row data-rule={index} $isDeciding={isDeciding}>
      <Head>
        <Place aria-hidden>{number}</Place>
        <Says>
          <Typography textColor="neutral800">
            <bdi>{sentence(rule)}</bdi>
          </Typography>
          {isDeciding && <Badge size="S">{text('rules.deciding')}</Badge>}
        </Says>
        <Actions>
          {!isOpen && button('edit', 'rules.edit', <Pencil />, () => list.edit(index))}
          {button('up', 'rules.up', <ArrowUp />, () => list.move(index, -1), index === 0)}
          {button('down', 'rules.down', <ArrowDown />, () => list.move(index, 1), number === count)}
          {button('delete', 'rules.delete', <Trash />, () => list.remove(index))}
        </Actions>
      </Head>
      {problems.map((problem) => (
        <Notice key={problem} tone="danger">
          {problem}
        </Notice>
      ))}
      {isOpen && (
        <RuleEditor
          {...props}
          onChange={(changed) => list.change(index, changed)}
          onDone={() => list.done(index)}
        />
      )}
    </Row>
  );
}

const Row = styled.li<{ readonly $isDeciding: boolean }>`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid
    ${({ theme, $isDeciding }) => theme.colors[$isDeciding ? 'primary600' : 'neutral200']};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** The buttons go below a sentence that would get too narrow. */
const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  justify-content: flex-end;
  gap: 0.8rem 1.2rem;
`;

const Place = styled.span`
  display: grid;
  place-items: center;
  flex: none;
  inline-size: 2.4rem;
  block-size: 2.4rem;
  margin-block-start: 0.4rem;
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
`;

const Says = styled.div`
  display: flex;
  flex: 1 1 18rem;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.8rem;
  min-inline-size: 0;
  padding-block: 0.6rem;
  overflow-wrap: anywhere;
`;

/** At the ends of the list, what cannot be done steps back. */
const Actions = styled.div`
  display: flex;

  button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.4;
  }
`;
