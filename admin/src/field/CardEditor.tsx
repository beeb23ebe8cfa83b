import { useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';

import type { Choices } from '../../../server/src/contracts/choices';
import { useOgImageApi } from '../api/client';
import { useProblemText } from '../api/use-problem-text';
import { useText } from '../i18n/use-text';
import { PanelCard } from '../panel/PanelCard';
import { ShareSection, useShareLine } from '../share/ShareSection';
import { choose } from './choices';
import { LookSection, useLookLine } from './LookSection';
import { Notice } from './Notice';
import { OptionProblems } from './OptionProblems';
import { Preview } from './Preview';
import { Sections } from './Sections';
import { StoredCard } from './StoredCard';
import { SwitchedOn } from './SwitchedOn';
import { useEntry } from './use-entry';
import { usePreview } from './use-preview';
import { usePreviewRequest } from './use-preview-request';
import { useStandingCard } from './use-standing-card';
import { useTemplates } from './use-templates';
import { useThumbnails } from './use-thumbnails';
import { useWordsLine, WordsSection } from './WordsSection';

const NONE: readonly never[] = [];

export interface CardEditorProps {
  /** The form's path of the field. */
  readonly field: string;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly disabled: boolean;
  readonly mayRegenerate: boolean;
}

/** The preview, beside it what an editor may choose, and beneath them the card that is stored. */
export function CardEditor(props: CardEditorProps) {
  const { field, choices, onChange, disabled, mayRegenerate } = props;
  const [open, setOpen] = useState('');
  const text = useText();
  const api = useOgImageApi();
  const entry = useEntry();
  const problemText = useProblemText();

  const { state } = useTemplates(api, entry.uid);
  const loaded = state.status === 'ready' ? state.gallery : null;
  const templates = loaded?.templates ?? NONE;
  const names = useMemo(() => templates.map(({ name }) => name), [templates]);

  const ask = usePreviewRequest(entry, field, choices, state);
  const preview = usePreview(api, ask);
  const thumbnails = useThumbnails(api, ask, names, open === 'look');
  // Rules may give this entry another default than most.
  const defaultTemplate = preview.picture?.defaultTemplate ?? loaded?.defaultTemplate;
  const gallery = loaded && defaultTemplate ? { ...loaded, defaultTemplate } : null;
  const labelOf = (name: string) => templates.find((one) => one.name === name)?.label ?? name;
  const lookLine = useLookLine(gallery, choices);
  const wordsLine = useWordsLine(choices);
  const isOff = choices.off === true;
  const standing = useStandingCard(api, entry);
  const shareLine = useShareLine({ card: standing.card, preview: preview.picture });
  const container = useRef<HTMLDivElement>(null);

  return (
    <Container ref={container}>
      <Columns>
        <Preview
          preview={preview}
          title={choices.title ?? entry.title}
          templateLabel={labelOf}
          off={isOff}
        />
        <Controls>
          <OptionProblems problems={gallery?.problems ?? NONE} />
          {state.status === 'failed' && <Notice tone="danger">{problemText(state.cause)}</Notice>}
          {gallery && !isOff && (
            <Sections
              open={open}
              onOpen={setOpen}
              sections={[
                {
                  name: 'look',
                  title: text('section.look'),
                  line: lookLine,
                  children: (
                    <LookSection
                      gallery={gallery}
                      thumbnails={thumbnails}
                      choices={choices}
                      onChange={onChange}
                      disabled={disabled}
                    />
                  ),
                },
                {
                  name: 'words',
                  title: text('section.words'),
                  line: wordsLine,
                  children: (
                    <WordsSection
                      choices={choices}
                      entry={preview.picture?.entry ?? null}
                      drawn={preview.picture?.words}
                      onChange={onChange}
                      disabled={disabled}
                    />
                  ),
                },
                {
                  name: 'share',
                  title: text('section.share'),
                  line: shareLine,
                  children: <ShareSection card={standing.card} preview={preview.picture} />,
                },
              ]}
            />
          )}
          <SwitchedOn
            on={!isOff}
            onSwitch={(on) => onChange(choose(choices, 'off', on ? undefined : true))}
            disabled={disabled}
          />
        </Controls>
      </Columns>
      <StoredCard standing={standing} mayRegenerate={mayRegenerate} />
      <PanelCard
        preview={preview}
        standing={standing}
        off={isOff}
        mayRegenerate={mayRegenerate}
        onShow={() => container.current?.scrollIntoView({ block: 'center' })}
      />
    </Container>
  );
}

const Container = styled.div`
  container-type: inline-size;
  display: grid;
  gap: 1.6rem;
`;

const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;

  @container (min-width: 64rem) {
    grid-template-columns: minmax(0, 36rem) minmax(0, 1fr);
    gap: 2.4rem;
  }
`;

const Controls = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
`;
