import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, CaretDown, CaretUp } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { FailedCard, FailureGroup } from '../../../../server/src/contracts/dashboard';
import { useOgImageApi } from '../../api/client';
import { useDashboardApi } from '../../api/dashboard';
import { useAttempt } from '../../api/use-attempt';
import { useProblemSentence } from '../../api/use-problem-text';
import { usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
import { useRegenerateReport } from '../../regenerate/use-regenerate-report';
import { useStartRun } from '../../runs/use-start-run';
import { Panel } from '../Panel';
import { entryAddress } from '../../../../server/src/contracts/entry-address';

export interface FailuresProps {
  readonly failures: readonly FailureGroup[];
  readonly mayRegenerate: boolean;
  /** Called after something was asked for. */
  readonly onChange: () => void;
}

/** The cards that failed, by the reason; each can be tried again, and all of them. */
export function Failures({ failures, mayRegenerate, onChange }: FailuresProps) {
  const text = usePageText();
  const { start, isStarting } = useStartRun();
  if (failures.length === 0) return null;
  const retryAll = async () => {
    if (await start({ filter: { state: 'failed' } })) onChange();
  };
  return (
    <Panel
      title={text('failures.title')}
      action={
        mayRegenerate && (
          <Button
            size="S"
            variant="secondary"
            startIcon={<ArrowClockwise />}
            loading={isStarting}
            onClick={() => void retryAll()}
          >
            {text('failures.retryAll')}
          </Button>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {failures.map((group) => (
          <Group key={group.code} group={group} mayRegenerate={mayRegenerate} onChange={onChange} />
        ))}
      </Flex>
    </Panel>
  );
}

interface GroupProps extends Omit<FailuresProps, 'failures'> {
  readonly group: FailureGroup;
}

interface Listed {
  readonly cards: readonly FailedCard[];
  readonly next: number | null;
}

function Group({ group, mayRegenerate, onChange }: GroupProps) {
  const text = usePageText();
  const common = useText();
  const sentence = useProblemSentence();
  const { toggleNotification } = useNotification();
  const { report, reportError } = useRegenerateReport();
  const dashboard = useDashboardApi();
  const api = useOgImageApi();
  const [listed, setListed] = useState<Listed | null>(null);
  const { busy, attempt } = useAttempt<'load'>();
  const isBusy = busy !== null;

  const load = (after: number, before: readonly FailedCard[]) =>
    attempt('load', async () => {
      const { data, meta } = await dashboard.failures(group.code, after);
      setListed({ cards: [...before, ...data], next: meta.next });
    });
  const retry = async ({ uid, documentId, locale }: FailedCard) => {
    try {
      const request = { uid, documentIds: [documentId], ...(locale !== null && { locale }) };
      toggleNotification(report(await api.regenerate(request)));
      onChange();
    } catch (cause) {
      toggleNotification(reportError(cause));
    }
  };

  const isOpen = listed !== null;
  return (
    <Box borderColor="neutral200" hasRadius padding={4}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 30rem" minWidth={0}>
          <Typography fontWeight="semiBold" textColor="danger700">
            {text('failures.cards', { count: group.cards })}
          </Typography>
          <Typography textColor="neutral700">
            <bdi>{sentence(group.example)}</bdi>
          </Typography>
        </Flex>
        <Button
          size="S"
          variant="tertiary"
          loading={isBusy && !isOpen}
          endIcon={isOpen ? <CaretUp /> : <CaretDown />}
          aria-expanded={isOpen}
          onClick={() => (isOpen ? setListed(null) : void load(0, []))}
        >
          {text(isOpen ? 'failures.hide' : 'failures.show')}
        </Button>
      </Flex>
      {isOpen && (
        <List>
          {listed.cards.map((card) => (
            <li key={`${card.uid} ${card.documentId} ${card.locale}`}>
              <Entry to={entryAddress(card)}>
                <bdi>{card.title}</bdi>
                {card.locale !== null && ` (${card.locale})`}
              </Entry>
              {mayRegenerate && (
                <Button size="S" variant="ghost" onClick={() => void retry(card)}>
                  {common('preview.retry')}
                </Button>
              )}
            </li>
          ))}
        </List>
      )}
      {isOpen && listed.next !== null && (
        <Button
          size="S"
          variant="ghost"
          loading={isBusy}
          onClick={() => void load(listed.next ?? 0, listed.cards)}
        >
          {text('failures.more')}
        </Button>
      )}
    </Box>
  );
}

const List = styled.ul`
  padding-block-start: 1.2rem;

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.6rem;
    padding-block: 0.4rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Entry = styled(Link)`
  min-inline-size: 0;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;
