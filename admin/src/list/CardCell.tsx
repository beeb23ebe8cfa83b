import { Flex, Tooltip, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, Clock, Cross, Image, WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';

import { useProblemText } from '../api/use-problem-text';
import { useReason } from '../api/use-reason';
import { libraryAddress } from '../field/absolute-address';
import { useText } from '../i18n/use-text';
import { summarizeBrief, type BriefSummary } from './brief-summary';
import type { CardStanding, ListedCard } from './card-states';
import { useListedCard } from './listed-cards';

export interface CardCellProps {
  readonly card: ListedCard;
  /** Changes with the row. */
  readonly version: string;
}

/** A card in a row of the list view: its picture in small, and how it stands. */
export default function CardCell({ card, version }: CardCellProps) {
  const standing = useListedCard(card, version);
  const url = standing.status === 'ready' ? (standing.brief?.url ?? null) : null;
  return (
    <Flex gap={3} minWidth="18rem">
      <Thumbnail key={url} url={url} busy={standing.status === 'loading'} />
      <Standing standing={standing} />
    </Flex>
  );
}

function Thumbnail({ url, busy }: { readonly url: string | null; readonly busy: boolean }) {
  const [broken, setBroken] = useState(false);
  return (
    <Stage aria-busy={busy}>
      {url === null || broken ? (
        <Image aria-hidden width="1.6rem" height="1.6rem" fill="neutral400" />
      ) : (
        // What it shows is the row's own title: to a screen reader it would be said twice.
        <img
          src={libraryAddress(url)}
          alt=""
          width={60}
          height={32}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(true)}
        />
      )}
    </Stage>
  );
}

type Tone = BriefSummary['tone'];

const ICONS = {
  neutral: Cross,
  busy: Clock,
  good: CheckCircle,
  warning: WarningCircle,
  danger: WarningCircle,
} as const satisfies Record<Tone, unknown>;

const COLORS = {
  neutral: 'neutral500',
  busy: 'secondary600',
  good: 'success600',
  warning: 'warning600',
  danger: 'danger600',
} as const satisfies Record<Tone, string>;

function Standing({ standing }: { readonly standing: CardStanding }) {
  const text = useText();
  const problemText = useProblemText();
  const reasonOf = useReason();
  if (standing.status === 'loading') return null;
  if (standing.status === 'failed') {
    return (
      <Words tone="neutral" words={text('list.unknown')} reason={problemText(standing.cause)} />
    );
  }
  const { brief } = standing;
  if (brief === null) return <Words tone="neutral" words="–" reason={null} />;
  const { tone, words, reason } = summarizeBrief(brief);
  const because = reason === null ? null : text(reason);
  return (
    <Words
      tone={tone}
      words={text(words)}
      reason={brief.error !== null && tone === 'danger' ? reasonOf(brief.error) : because}
    />
  );
}

interface WordsProps {
  readonly tone: Tone;
  readonly words: string;
  readonly reason: string | null;
}

function Words({ tone, words, reason }: WordsProps) {
  const Icon = ICONS[tone];
  const line = (
    <Flex gap={2} tag="span">
      {tone !== 'neutral' && (
        <Icon aria-hidden fill={COLORS[tone]} width="1.6rem" height="1.6rem" />
      )}
      <Typography textColor={tone === 'neutral' ? 'neutral600' : 'neutral800'} variant="pi">
        {words}
      </Typography>
      {reason !== null && <VisuallyHidden>{reason}</VisuallyHidden>}
    </Flex>
  );
  return reason === null ? line : <Tooltip label={reason}>{line}</Tooltip>;
}

/** Keeps its place while the picture loads. The shape is that of a card, 1200 by 630. */
const Stage = styled.div`
  display: grid;
  flex: none;
  place-items: center;
  inline-size: 60px;
  block-size: 32px;
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};

  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;
