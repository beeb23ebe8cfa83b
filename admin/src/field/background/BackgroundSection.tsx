import { Radio, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';

import type { BackgroundChoice, Choices } from '../../../../server/src/contracts/choices';
import type { OgImageApi } from '../../api/client';
import type { MessageKey } from '../../i18n/messages';
import { useText } from '../../i18n/use-text';
import { choose } from '../choices';
import { OrderNote } from '../order/OrderNote';
import type { Ordering } from '../order/use-order';
import type { Entry } from '../use-entry';
import { chosen, isPrompt, modeOf, modesOf, type BackgroundMode } from './background-choice';
import { PromptPanel } from './PromptPanel';

export interface BackgroundSectionProps {
  readonly api: OgImageApi;
  readonly entry: Entry;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  /** Whether the content type's entries have one by themselves, as far as is known. */
  readonly isAutomatic: boolean;
  /** What would be asked for by the entry's present words; null where the user may not ask. */
  readonly suggestion: string | null;
  /** The background's, and no other picture's. */
  readonly ordering: Ordering;
  readonly disabled: boolean;
}

/** What lies behind the card's words: what the template draws, or a picture made by AI. */
export function BackgroundSection(props: BackgroundSectionProps) {
  const { api, entry, choices, onChange, isAutomatic, suggestion, ordering, disabled } = props;
  const text = useText();
  const id = useId();
  const { background } = choices;
  const mode = modeOf(background, isAutomatic);
  // Who looks at the card without a background gets the same one back.
  const [kept, keep] = useState<BackgroundChoice | null>(background || null);
  const first = kept ?? (suggestion !== null && isPrompt(suggestion) ? chosen(suggestion) : null);

  const take = (next: Choices['background']) => {
    if (next) keep(next);
    const changed = choose(choices, 'background', next);
    onChange(changed);
    return changed;
  };
  const turnTo = (next: BackgroundMode) => {
    if (next === 'custom') take(first ?? undefined);
    else take(next === 'none' ? false : undefined);
  };

  return (
    <Controls>
      <Fieldset>
        <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
          {text('background.legend')}
        </Typography>
        <Radio.Group
          aria-labelledby={id}
          value={mode}
          onValueChange={(next) => turnTo(next as BackgroundMode)}
          disabled={disabled}
        >
          {modesOf(isAutomatic).map((one) => (
            <Radio.Item
              key={one}
              value={one}
              disabled={disabled || (one === 'custom' && mode !== one && first === null)}
            >
              {text(labelOf(one, isAutomatic))}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Fieldset>
      {mode === 'automatic' && (
        <OrderNote
          ordering={ordering}
          moment={entry.hasDraftAndPublish ? 'publish' : 'save'}
          onAsk={() => ordering.ask()}
          disabled={disabled}
        />
      )}
      {background && (
        <PromptPanel
          api={api}
          entry={entry}
          choice={background}
          onChoose={take}
          onMake={(next) => ordering.ask(take(next))}
          suggestion={suggestion}
          ordering={ordering}
          disabled={disabled}
        />
      )}
    </Controls>
  );
}

/** Which background the card has, in a line. */
export function useBackgroundLine(
  { background }: Pick<Choices, 'background'>,
  isAutomatic: boolean,
): string {
  const text = useText();
  return text(labelOf(modeOf(background, isAutomatic), isAutomatic));
}

function labelOf(mode: BackgroundMode, isAutomatic: boolean): MessageKey {
  if (mode === 'custom') return isAutomatic ? 'background.custom' : 'background.ai';
  return `background.${mode}`;
}

const Controls = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
`;

const Fieldset = styled.div`
  display: grid;
  gap: 0.8rem;
`;
