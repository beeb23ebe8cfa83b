import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';

import { LONGEST_PATTERN, PROMPT_PARTS } from '../../../../server/src/backgrounds/prompt-pattern';
import { useOgImageApi } from '../../api/client';
import { usePageText } from '../../i18n/use-page-text';
import type { AiDraft } from './cards-draft';
import { PatternField } from './PatternField';
import { Narrow } from './Narrow';
import { TextField } from './TextField';
import type { Problems } from './use-problems';

export interface AiPanelProps {
  readonly ai: AiDraft;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<AiDraft>) => void;
}

/** What the AI model is asked for, and how often in a month. */
export function AiPanel({ ai, problems, disabled, onChange }: AiPanelProps) {
  const text = usePageText();
  const used = useUsedThisMonth();
  return (
    <>
      <PatternField
        label={text('ai.prompt')}
        hint={text('ai.promptHint')}
        value={ai.prompt}
        parts={PROMPT_PARTS}
        maxLength={LONGEST_PATTERN}
        problem={problems.at('ai.prompt')}
        onWrite={(prompt) => onChange({ prompt })}
        disabled={disabled}
      />
      <Narrow>
        <TextField
          label={text('ai.limit')}
          hint={text('ai.limitHint')}
          placeholder={text('ai.noLimit')}
          value={ai.monthlyLimit}
          maxLength={7}
          isNumber
          problem={problems.at('ai.monthlyLimit')}
          onWrite={(monthlyLimit) => onChange({ monthlyLimit })}
          disabled={disabled}
        />
      </Narrow>
      {used !== null && (
        <Typography variant="pi" textColor="neutral700">
          <bdi>{text('ai.used', { used })}</bdi>
        </Typography>
      )}
    </>
  );
}

/** How many pictures the model was asked for in this month; null until that is known. */
function useUsedThisMonth(): number | null {
  const api = useOgImageApi();
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    api.makers().then(
      (makers) => setUsed(makers.find(({ kind }) => kind === 'background')?.month.used ?? null),
      // The rest of the page is none the worse where it is not known.
      () => setUsed(null),
    );
  }, [api]);
  return used;
}
