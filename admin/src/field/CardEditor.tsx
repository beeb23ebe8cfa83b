import { useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';

import type { Choices } from '../../../server/src/contracts/choices';
import { useOgImageApi } from '../api/client';
import { useProblemText } from '../api/use-problem-text';
import { BrandColor } from './BrandColor';
import { choose, chooseOption, chooseTemplate } from './choices';
import { Gallery } from './Gallery';
import { Notice } from './Notice';
import { OptionProblems } from './OptionProblems';
import { Preview } from './Preview';
import { StoredCard } from './StoredCard';
import { TemplateOptions } from './TemplateOptions';
import { TemplateTrigger } from './TemplateTrigger';
import { useEntry } from './use-entry';
import { usePreview } from './use-preview';
import { usePreviewRequest } from './use-preview-request';
import { useTemplates } from './use-templates';
import { useThumbnails } from './use-thumbnails';

const NONE: readonly never[] = [];

export interface CardEditorProps {
  /** The form's path of the field. */
  readonly field: string;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly disabled: boolean;
  readonly mayRegenerate: boolean;
}

/** The preview, beneath it what an editor may choose, and the card that is stored. */
export function CardEditor(props: CardEditorProps) {
  const { field, choices, onChange, disabled, mayRegenerate } = props;
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const api = useOgImageApi();
  const entry = useEntry();
  const problemText = useProblemText();

  const { state } = useTemplates(api, entry.uid);
  const loaded = state.status === 'ready' ? state.gallery : null;
  const templates = loaded?.templates ?? NONE;
  const names = useMemo(() => templates.map(({ name }) => name), [templates]);

  const ask = usePreviewRequest(entry, field, choices);
  const preview = usePreview(api, ask);
  const thumbnails = useThumbnails(api, ask, names, open);
  // Rules may give this entry another default than most.
  const defaultTemplate = preview.picture?.defaultTemplate ?? loaded?.defaultTemplate;
  const gallery = loaded && defaultTemplate ? { ...loaded, defaultTemplate } : null;
  const current = templates.find(({ name }) => name === (choices.template ?? defaultTemplate));
  const labelOf = (name: string) => templates.find((one) => one.name === name)?.label ?? name;

  return (
    <Container>
      <Preview preview={preview} title={entry.title} templateLabel={labelOf} />
      <OptionProblems problems={gallery?.problems ?? NONE} />
      {state.status === 'failed' && <Notice tone="danger">{problemText(state.cause)}</Notice>}
      {gallery && (
        <Controls>
          <TemplateTrigger
            gallery={gallery}
            chosen={choices.template}
            open={open}
            onToggle={() => setOpen(!open)}
            triggerRef={trigger}
            disabled={disabled}
          />
          <BrandColor
            chosen={choices.brandColor}
            fallback={current?.design?.brandColor ?? gallery.defaultBrandColor}
            onChoose={(color) => onChange(choose(choices, 'brandColor', color))}
            disabled={disabled}
          />
          <TemplateOptions
            schemas={current?.options ?? {}}
            chosen={choices.options ?? {}}
            onChoose={(name, value) => onChange(chooseOption(choices, name, value))}
            disabled={disabled}
          />
          {open && (
            <Gallery
              gallery={gallery}
              thumbnails={thumbnails}
              chosen={choices.template}
              onChoose={(template) => onChange(chooseTemplate(choices, template))}
              onClose={() => {
                setOpen(false);
                trigger.current?.focus();
              }}
              disabled={disabled}
            />
          )}
        </Controls>
      )}
      <StoredCard api={api} entry={entry} mayRegenerate={mayRegenerate} />
    </Container>
  );
}

const Container = styled.div`
  container-type: inline-size;
  display: grid;
  gap: 1.6rem;
`;

const Controls = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;

  @container (min-width: 46rem) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;
