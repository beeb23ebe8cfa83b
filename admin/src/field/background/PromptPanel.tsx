import { Button, Flex, Typography } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';
import { useState } from 'react';

import type { BackgroundChoice } from '../../../../server/src/contracts/choices';
import type { OgImageApi } from '../../api/client';
import { useProblemText } from '../../api/use-problem-text';
import { useText } from '../../i18n/use-text';
import { Notice } from '../Notice';
import { OrderNote } from '../order/OrderNote';
import { isUnderway } from '../order/order-state';
import type { Ordering } from '../order/use-order';
import { useMonthText, useOrderAction } from '../order/use-order-text';
import type { Entry } from '../use-entry';
import { another, chosen, isPrompt, write } from './background-choice';
import { offerOf } from './background-offer';
import { MadeBackgrounds } from './MadeBackgrounds';
import { PromptBox } from './PromptBox';
import { useBackgrounds } from './use-backgrounds';

export interface PromptPanelProps {
  readonly api: OgImageApi;
  readonly entry: Entry;
  readonly choice: BackgroundChoice;
  readonly onChoose: (choice: BackgroundChoice) => void;
  /** Has a background made, which becomes the chosen one. */
  readonly onMake: (choice: BackgroundChoice) => void;
  readonly suggestion: string | null;
  readonly ordering: Omit<Ordering, 'ask'>;
  readonly disabled: boolean;
}

/** A background by a prompt: its words, what is made of them, and what was made before. */
export function PromptPanel(props: PromptPanelProps) {
  const { api, entry, choice, onChoose, onMake, suggestion, ordering, disabled } = props;
  const { order, asking } = ordering;
  const text = useText();
  const problemText = useProblemText();
  const actionText = useOrderAction();
  const monthText = useMonthText();
  const [draft, setDraft] = useState<string | null>(null);

  const { uid, documentId, locale } = entry;
  const query = documentId === undefined ? null : { uid, documentId, locale };
  const backgrounds = useBackgrounds(api, query, `${order?.state} ${JSON.stringify(choice)}`);
  const made = backgrounds.status === 'ready' ? backgrounds.made : [];
  const isMade = order?.state === 'ready' || isUnderway(order);
  const words = draft ?? choice.prompt;
  const hasDraft = draft !== null && isPrompt(draft);
  const offer = offerOf(order, hasDraft);

  const take = (next: BackgroundChoice) => {
    setDraft(null);
    onChoose(next);
  };
  const make = () => {
    setDraft(null);
    if (hasDraft) onMake(chosen(draft));
    else onMake(offer === 'another' ? another(choice, made) : choice);
  };

  return (
    <>
      <PromptBox
        value={words}
        isDraft={draft !== null}
        suggestion={suggestion}
        onWrite={(written) => {
          const next = write(written, choice, isMade);
          setDraft(next.draft);
          if (next.choice !== choice) onChoose(next.choice);
        }}
        disabled={disabled}
      />
      <OrderNote
        ordering={ordering}
        moment={entry.hasDraftAndPublish ? 'publish' : 'save'}
        disabled={disabled}
      />
      {order && offer !== null && !disabled && (
        <Flex gap={3} wrap="wrap">
          <Button
            variant={offer === 'another' ? 'tertiary' : 'secondary'}
            size="S"
            startIcon={<Sparkle />}
            loading={asking || offer === 'busy'}
            disabled={!isPrompt(words)}
            onClick={make}
          >
            {actionText(order, offer === 'another' ? 'background.another' : 'background.make')}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            <bdi>{monthText(order)}</bdi>
          </Typography>
        </Flex>
      )}
      {order && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          <bdi>{text('background.sent', { maker: order.maker })}</bdi>
        </Typography>
      )}
      {backgrounds.status === 'failed' && (
        <Notice tone="danger">{problemText(backgrounds.cause)}</Notice>
      )}
      <MadeBackgrounds made={made} choice={choice} onPick={take} disabled={disabled} />
    </>
  );
}
