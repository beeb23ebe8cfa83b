import { Box, Button, Flex, LinkButton, Status, Typography } from '@strapi/design-system';
import { ArrowClockwise, Duplicate, ExternalLink } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useId } from 'react';
import { styled } from 'styled-components';

import { useProblemSentence, useProblemText } from '../api/use-problem-text';
import { useText } from '../i18n/use-text';
import { absoluteAddress } from './absolute-address';
import { CardFacts } from './CardFacts';
import { CardFormats } from './CardFormats';
import { ofOrders } from './order/order-state';
import type { StandingCard } from './use-standing-card';

export interface StoredCardProps {
  readonly standing: StandingCard;
  readonly mayRegenerate: boolean;
}

/** How the published card stands: waiting, drawn, or failed and why. */
export function StoredCard({ standing, mayRegenerate }: StoredCardProps) {
  const text = useText();
  const problemText = useProblemText();
  const sentence = useProblemSentence();
  const { toggleNotification } = useNotification();
  const { copy } = useClipboard();
  const titleId = useId();
  const hintId = useId();

  const { card, summary, failure, published, asking, refresh, regenerate } = standing;
  const url = card?.url ? absoluteAddress(card.url) : null;
  const [first, ...others] = (summary?.lines ?? []).map((key) => text(key));
  const lines = [
    first,
    card?.error ? sentence(card.error) : undefined,
    ...others,
    // The preview shows the form's card, which may have another picture made.
    ...ofOrders(card?.warnings ?? []).map((warning) => sentence(warning)),
  ].filter((line) => line !== undefined);

  const copyUrl = async (address: string) => {
    const copied = await copy(address);
    toggleNotification({
      type: copied ? 'success' : 'warning',
      message: text(copied ? 'card.copied' : 'card.notCopied'),
    });
  };

  return (
    <Panel role="group" aria-labelledby={titleId}>
      <Box flex="1 1 24rem" minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Typography id={titleId} variant="pi" fontWeight="bold" textColor="neutral800">
            {text('card.title')}
          </Typography>
          {summary && (
            <Status variant={summary.variant} size="XS">
              <Typography variant="pi" fontWeight="bold">
                {text(summary.badge)}
              </Typography>
            </Status>
          )}
        </Flex>
        <Lines aria-live="polite">
          {failure && <Line>{problemText(failure.cause)}</Line>}
          {lines.map((line) => (
            <Line key={line}>{line}</Line>
          ))}
          {card && url && <CardFacts card={card} />}
          {card && <CardFormats formats={card.formats} />}
          {!mayRegenerate && <Line id={hintId}>{text('regenerate.forbidden')}</Line>}
        </Lines>
      </Box>
      <Flex gap={2} wrap="wrap">
        {failure && (
          <Button variant="tertiary" size="S" onClick={refresh}>
            {text('preview.retry')}
          </Button>
        )}
        {url && (
          <>
            <LinkButton
              href={url}
              isExternal
              variant="tertiary"
              size="S"
              startIcon={<ExternalLink />}
            >
              {text('card.open')}
            </LinkButton>
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Duplicate />}
              onClick={() => void copyUrl(url)}
            >
              {text('card.copy')}
            </Button>
          </>
        )}
        <Button
          variant="secondary"
          size="S"
          startIcon={<ArrowClockwise />}
          disabled={!published || !mayRegenerate}
          loading={asking || (summary?.busy ?? false)}
          aria-describedby={mayRegenerate ? undefined : hintId}
          onClick={regenerate}
        >
          {text('regenerate.label')}
        </Button>
      </Flex>
    </Panel>
  );
}

function Line({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <Typography {...(id && { id })} tag="p" variant="pi" textColor="neutral600">
      <bdi>{children}</bdi>
    </Typography>
  );
}

const Panel = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 1.2rem 1.6rem;
  padding: 1.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Lines = styled.div`
  display: grid;
  gap: 0.2rem;
  margin-block-start: 0.4rem;
`;
