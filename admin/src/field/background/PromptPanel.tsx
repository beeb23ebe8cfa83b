import { Button, Typography } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';
import { useState } from 'react';

import type { OrderView } from '../../../../server/src/contracts/api';
import type { BackgroundChoice } from '../../../../server/src/contracts/choices';
import type { OgImageApi } from '../../api/client';
import { useProblemText } from '../../api/use-problem-text';
import { useText } from '../../i18n/use-text';
import { Notice } from '../Notice';
import { titleOf } from '../Notes';
import { AskRow } from '../order/AskRow';
import { OrderNote } from '../order/OrderNote';
import { isUnderway, stepOf } from '../order/order-state';
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

  /** How far it is, else how many there were this month, or why there will be no other one. */
  const standing = (ordered: OrderView) => {
    const step = stepOf(ordered);
    if (step?.step === 'underway') return text(`order.${step.state}`, { maker: ordered.maker });
    const title = step === null && ordered.problem ? titleOf(ordered.problem) : null;
    return title === null ? monthText(ordered) : text(title);
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
        showsProgress={false}
        disabled={disabled}
      />
      {order && !disabled && (
        <AskRow>
          {offer !== null && (
            <Button
              variant={offer === 'another' ? 'tertiary' : 'secondary'}
              size="S"
              startIcon={<Sparkle />}
              loading={asking || offer === 'busy'}
              disabled={!isPrompt(words)}
              onClick={make}
            >
              <bdi>
                {actionText(order, offer === 'another' ? 'background.another' : 'background.make')}
              </bdi>
            </Button>
          )}
          <Typography variant="pi" textColor="neutral600">
            <bdi>{standing(order)}</bdi>
          </Typography>
        </AskRow>
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
